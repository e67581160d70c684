/** Contacts as rows: what of each is plain, and what becomes of it in the end. */
@NullMarked
package org.shanyraq.contact.register;

import org.jspecify.annotations.NullMarked;
