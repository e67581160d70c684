/** A copy of the embedded database that can be put back. */
@NullMarked
package org.shanyraq.ground.backup;

import org.jspecify.annotations.NullMarked;
