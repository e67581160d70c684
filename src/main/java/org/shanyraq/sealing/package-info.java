/**
 * What must not be read lies sealed here: keys per file, sealed fields, blind tokens, shredding.
 */
@NullMarked
@Floor(0)
@ApplicationModule(displayName = "Sealing")
package org.shanyraq.sealing;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
