/** Queues lived through contact by contact, to hold the formulas and the routing against. */
@NullMarked
package org.shanyraq.planning.staffing.simulation;

import org.jspecify.annotations.NullMarked;
