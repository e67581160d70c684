/**
 * Where intake goes while the database cannot be reached: a node-local journal, replayed exactly
 * once.
 */
@NullMarked
package org.shanyraq.contact.journal;

import org.jspecify.annotations.NullMarked;
