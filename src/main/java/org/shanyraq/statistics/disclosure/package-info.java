/**
 * The one engine through which figures leave: rounding of open months, suppression of closed ones,
 * and the audit of both against everything released before. Pure: it knows neither tables nor
 * pages.
 */
@NullMarked
package org.shanyraq.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
