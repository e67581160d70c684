/** The one gate through which a message, letter, print or export leaves for a person. */
@NullMarked
@Floor(3)
@ApplicationModule(displayName = "Outbound")
package org.shanyraq.outbound;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
