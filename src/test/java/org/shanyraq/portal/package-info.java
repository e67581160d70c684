/** The public face in a real browser. */
@NullMarked
package org.shanyraq.portal;

import org.jspecify.annotations.NullMarked;
