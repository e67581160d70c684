/** From a forecast to people by half-hour, and what one fewer or one more would mean. */
@NullMarked
package org.shanyraq.planning.staffing.need;

import org.jspecify.annotations.NullMarked;
