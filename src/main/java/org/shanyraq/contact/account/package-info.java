/** From which number or account contacts came, by a keyed token and nothing else. */
@NullMarked
package org.shanyraq.contact.account;

import org.jspecify.annotations.NullMarked;
