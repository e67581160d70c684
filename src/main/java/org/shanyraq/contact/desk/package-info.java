/** What an operator does with a contact of her own, from the first word to its end. */
@NullMarked
package org.shanyraq.contact.desk;

import org.jspecify.annotations.NullMarked;
