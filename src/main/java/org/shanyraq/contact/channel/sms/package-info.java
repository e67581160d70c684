/** Text messages by a short message centre (SMPP 3.4). */
@NullMarked
package org.shanyraq.contact.channel.sms;

import org.jspecify.annotations.NullMarked;
