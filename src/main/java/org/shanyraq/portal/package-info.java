/**
 * The public face of 111: help without a name, the nearest centre, writing to us, open data; it
 * leaves as little on the device as a browser allows.
 */
@NullMarked
@Floor(8)
@ApplicationModule(displayName = "Portal")
package org.shanyraq.portal;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
