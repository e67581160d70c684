/** Who works when: a week's roster that covers the need, breaks no rule of rest and is fair. */
@NullMarked
package org.shanyraq.planning.staffing.roster;

import org.jspecify.annotations.NullMarked;
