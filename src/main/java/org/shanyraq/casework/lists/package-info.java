/** Cases side by side: the list, the search, the day. */
@NullMarked
package org.shanyraq.casework.lists;

import org.jspecify.annotations.NullMarked;
