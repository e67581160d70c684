/** Plans in the making: one after another, watched, stopped, taken over when a node dies. */
@NullMarked
package org.shanyraq.planning.running;

import org.jspecify.annotations.NullMarked;
