/** The technical taking-in of contacts and words until they are durable. */
@NullMarked
package org.shanyraq.contact.intake;

import org.jspecify.annotations.NullMarked;
