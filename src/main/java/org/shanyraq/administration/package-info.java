/** Pages for staff, centres, alarms, jobs, settings, keys and the trail. */
@NullMarked
@Floor(8)
@ApplicationModule(displayName = "Administration")
package org.shanyraq.administration;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
