/** Clocks with an owner: they turn late by themselves and go up to someone who can act. */
@NullMarked
@Floor(3)
@ApplicationModule(displayName = "Deadlines")
package org.shanyraq.deadline;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
