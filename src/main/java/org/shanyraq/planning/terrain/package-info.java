/** The country as a plan sees it: settlements with their demand, sites where a centre may stand. */
@NullMarked
package org.shanyraq.planning.terrain;

import org.jspecify.annotations.NullMarked;
