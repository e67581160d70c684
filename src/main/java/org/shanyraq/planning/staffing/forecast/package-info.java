/** How many contacts will come: forecasts by half-hour, and whether one may be believed. */
@NullMarked
package org.shanyraq.planning.staffing.forecast;

import org.jspecify.annotations.NullMarked;
