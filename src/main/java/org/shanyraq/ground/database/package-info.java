/** Where the tables live: an embedded PostgreSQL by default, an external one by configuration. */
@NullMarked
package org.shanyraq.ground.database;

import org.jspecify.annotations.NullMarked;
