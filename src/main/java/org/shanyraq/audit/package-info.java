/** The trail of every look and every act, and the means to prove that nobody altered it. */
@NullMarked
@Floor(0)
@ApplicationModule(displayName = "Audit")
package org.shanyraq.audit;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
