/** Ways to 111 beside its own pages: text messages, messengers, e-mail; what they share. */
@NullMarked
package org.shanyraq.contact.channel;

import org.jspecify.annotations.NullMarked;
