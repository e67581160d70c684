/** Contacts without counselling: their kinds, the swell of one, blocks of an account for a time. */
@NullMarked
package org.shanyraq.contact.block;

import org.jspecify.annotations.NullMarked;
