/**
 * What every page is made of: the shell around it, its words in three languages, components, forms,
 * errors and live updates. It knows no domain.
 */
@NullMarked
@Floor(0)
@ApplicationModule(displayName = "Web")
package org.shanyraq.web;

import org.jspecify.annotations.NullMarked;
import org.shanyraq.ground.Floor;
import org.springframework.modulith.ApplicationModule;
