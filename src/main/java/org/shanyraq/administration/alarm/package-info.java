/** Alarms: kept, shown to the shift, answered by somebody. */
@NullMarked
package org.shanyraq.administration.alarm;

import org.jspecify.annotations.NullMarked;
