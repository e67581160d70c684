/** What is said within a contact, and which open page may read which line. */
@NullMarked
package org.shanyraq.contact.conversation;

import org.jspecify.annotations.NullMarked;
