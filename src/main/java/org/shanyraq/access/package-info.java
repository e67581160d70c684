/** Who may enter and what each may do: staff, sign-in, the one policy, walls, the broken glass. */
@NullMarked
@Floor(1)
@ApplicationModule(displayName = "Access")
package org.shanyraq.access;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
