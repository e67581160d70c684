/** Rosters in the making: asked for, watched, stopped, kept and published. */
@NullMarked
package org.shanyraq.planning.staffing.proposal;

import org.jspecify.annotations.NullMarked;
