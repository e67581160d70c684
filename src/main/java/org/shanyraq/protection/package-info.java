/** Law packs and the measures they know: protective orders, their terms, checks and breaches. */
@NullMarked
@Floor(5)
@ApplicationModule(displayName = "Protection")
package org.shanyraq.protection;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
