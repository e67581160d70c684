/** Who is waiting, who is ready, and whom a contact is offered to. */
@NullMarked
package org.shanyraq.contact.queue;

import org.jspecify.annotations.NullMarked;
