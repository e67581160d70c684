/** E-mail, by SMTP and IMAP. */
@NullMarked
package org.shanyraq.contact.channel.mail;

import org.jspecify.annotations.NullMarked;
