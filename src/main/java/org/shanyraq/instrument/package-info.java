/**
 * Questionnaires and scripts as data, and the pure reckoning of their scores, bands and reasons.
 */
@NullMarked
@Floor(2)
@ApplicationModule(displayName = "Instruments")
package org.shanyraq.instrument;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
