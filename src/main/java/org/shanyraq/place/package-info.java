/**
 * The country's places: regions, districts and settlements with their names, distances, outlines,
 * days off and time zones.
 */
@NullMarked
@Floor(0)
@ApplicationModule(displayName = "Places")
package org.shanyraq.place;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
