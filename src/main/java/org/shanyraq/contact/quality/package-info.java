/** Conversations that are looked at again, so that the next ones become better. */
@NullMarked
package org.shanyraq.contact.quality;

import org.jspecify.annotations.NullMarked;
