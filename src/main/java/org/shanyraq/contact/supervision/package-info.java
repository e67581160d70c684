/** The shift from above: the wallboard, and a supervisor beside an operator in a conversation. */
@NullMarked
package org.shanyraq.contact.supervision;

import org.jspecify.annotations.NullMarked;
