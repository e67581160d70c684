/** Least total travel when a centre can serve only so many. */
@NullMarked
package org.shanyraq.planning.engine.capacity;

import org.jspecify.annotations.NullMarked;
