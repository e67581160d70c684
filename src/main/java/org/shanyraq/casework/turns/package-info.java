/** The turns in the life of a case: given to somebody, closed, taken up again. */
@NullMarked
package org.shanyraq.casework.turns;

import org.jspecify.annotations.NullMarked;
