/** The doors: which requests may come in, as whom they act, and what happens to the others. */
@NullMarked
package org.shanyraq.access.door;

import org.jspecify.annotations.NullMarked;
