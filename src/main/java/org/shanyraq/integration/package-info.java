/**
 * The narrow door for other systems: contacts from partners, what became of them, centres and
 * services, cases in bulk.
 */
@NullMarked
@Floor(8)
@ApplicationModule(displayName = "Integration")
package org.shanyraq.integration;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
