/**
 * The synthetic country: made-up people and their work, made through the faces of the other rooms.
 */
@NullMarked
@Floor(8)
@ApplicationModule(displayName = "Demo country")
package org.shanyraq.demo;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
