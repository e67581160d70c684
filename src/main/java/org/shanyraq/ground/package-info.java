/**
 * The ground the house stands on: identifiers, who is acting, time, dated settings, transactions
 * that carry the actor into the database, and numbered facts. It knows no domain.
 */
@NullMarked
@Floor(-1)
@ApplicationModule(displayName = "Ground")
package org.shanyraq.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
