/** Least total travel: search for plans and the bound that proves how good they are. */
@NullMarked
package org.shanyraq.planning.engine.median;

import org.jspecify.annotations.NullMarked;
