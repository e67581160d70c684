/** What a node may remember, and for how long it is true. */
@NullMarked
package org.shanyraq.access.fresh;

import org.jspecify.annotations.NullMarked;
