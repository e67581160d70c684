/** Reviewed answers: drafted by one, reviewed by another, offered at the desk. */
@NullMarked
package org.shanyraq.contact.replies;

import org.jspecify.annotations.NullMarked;
