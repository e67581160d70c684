/** Calling somebody back, as she said and when she said. */
@NullMarked
package org.shanyraq.contact.callback;

import org.jspecify.annotations.NullMarked;
