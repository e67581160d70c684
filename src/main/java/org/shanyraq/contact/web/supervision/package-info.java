/** Pages of those who look after a shift. */
@NullMarked
package org.shanyraq.contact.web.supervision;

import org.jspecify.annotations.NullMarked;
