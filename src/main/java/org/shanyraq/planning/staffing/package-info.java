/** How many people 111 needs at each half-hour, and who works when. */
@NullMarked
package org.shanyraq.planning.staffing;

import org.jspecify.annotations.NullMarked;
