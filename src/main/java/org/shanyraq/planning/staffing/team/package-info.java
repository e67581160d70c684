/** Small and mixed teams lived through with the function that routes real contacts. */
@NullMarked
package org.shanyraq.planning.staffing.team;

import org.jspecify.annotations.NullMarked;
