/** What a plan is to be good at, and in which order its centres open. */
@NullMarked
package org.shanyraq.planning.engine.aim;

import org.jspecify.annotations.NullMarked;
