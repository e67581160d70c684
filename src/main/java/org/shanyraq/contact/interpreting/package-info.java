/** Interpreters: who speaks what and when, and who is with which contact. */
@NullMarked
package org.shanyraq.contact.interpreting;

import org.jspecify.annotations.NullMarked;
