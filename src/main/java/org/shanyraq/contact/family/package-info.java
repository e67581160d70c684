/** Whether the family is known, asked only while one's own contact is open. */
@NullMarked
package org.shanyraq.contact.family;

import org.jspecify.annotations.NullMarked;
