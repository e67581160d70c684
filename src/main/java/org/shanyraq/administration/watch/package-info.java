/** How the house itself is doing: jobs, keys, the trail. */
@NullMarked
package org.shanyraq.administration.watch;

import org.jspecify.annotations.NullMarked;
