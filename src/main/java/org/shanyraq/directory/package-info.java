/**
 * Who can help and when: centres, partner organisations, their services, hours, languages and room.
 */
@NullMarked
@Floor(2)
@ApplicationModule(displayName = "Directory")
package org.shanyraq.directory;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
