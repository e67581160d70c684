/** Forecasts as they are kept, and the days that are like no other. */
@NullMarked
package org.shanyraq.planning.staffing.outlook;

import org.jspecify.annotations.NullMarked;
