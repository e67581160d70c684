/** Who works when: stretches of planned work, and whether they were kept. */
@NullMarked
package org.shanyraq.planning.staffing.duty;

import org.jspecify.annotations.NullMarked;
