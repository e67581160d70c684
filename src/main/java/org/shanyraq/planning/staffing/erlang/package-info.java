/** The mathematics of queues: how long people wait when so many answer. */
@NullMarked
package org.shanyraq.planning.staffing.erlang;

import org.jspecify.annotations.NullMarked;
