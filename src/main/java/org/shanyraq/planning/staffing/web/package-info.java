/** Pages of staffing: need, forecast, what-if, rosters, schedule, adherence. */
@NullMarked
package org.shanyraq.planning.staffing.web;

import org.jspecify.annotations.NullMarked;
