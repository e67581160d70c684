/**
 * Where family support centres should stand: plans with a proven bound, in stages over the years,
 * explained site by site.
 */
@Floor(7)
@NullMarked
@ApplicationModule(displayName = "Planning")
package org.shanyraq.planning;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
