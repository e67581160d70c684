/** A centre's work with one household: cases, incidents, assessments, services and sessions. */
@NullMarked
@Floor(4)
@ApplicationModule(displayName = "Casework")
package org.shanyraq.casework;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
