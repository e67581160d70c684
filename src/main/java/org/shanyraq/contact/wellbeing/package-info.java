/**
 * What hard contacts do to those who take them: counted, answered with a pause, a colleague, a
 * talk.
 */
@NullMarked
package org.shanyraq.contact.wellbeing;

import org.jspecify.annotations.NullMarked;
