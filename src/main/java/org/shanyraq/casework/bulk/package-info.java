/** Many cases at once. */
@NullMarked
package org.shanyraq.casework.bulk;

import org.jspecify.annotations.NullMarked;
