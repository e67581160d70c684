/**
 * Persons and households: who somebody is, sealed; how she may be reached safely; and whether she
 * is known already, however her name was spelled.
 */
@NullMarked
@Floor(2)
@ApplicationModule(displayName = "People")
package org.shanyraq.people;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
