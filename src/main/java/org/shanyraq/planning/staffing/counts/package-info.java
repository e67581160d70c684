/** Contacts by half-hour, counted from the facts. */
@NullMarked
package org.shanyraq.planning.staffing.counts;

import org.jspecify.annotations.NullMarked;
