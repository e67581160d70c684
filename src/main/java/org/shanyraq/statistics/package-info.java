/** De-identified facts, indicators, disclosure control, and the figures that may be shown. */
@NullMarked
@Floor(6)
@ApplicationModule(displayName = "Statistics")
package org.shanyraq.statistics;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
