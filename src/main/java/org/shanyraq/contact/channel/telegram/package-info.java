/** Telegram, by its Bot API. */
@NullMarked
package org.shanyraq.contact.channel.telegram;

import org.jspecify.annotations.NullMarked;
