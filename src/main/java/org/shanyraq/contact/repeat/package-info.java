/** Whether somebody has contacted before, known by a keyed hash and by nothing else. */
@NullMarked
package org.shanyraq.contact.repeat;

import org.jspecify.annotations.NullMarked;
