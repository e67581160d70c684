/** Passing a contact to a centre, until somebody there owns it. */
@NullMarked
package org.shanyraq.contact.handover;

import org.jspecify.annotations.NullMarked;
