package org.shanyraq.contact.channel.mail;

import java.time.Duration;
import java.util.Properties;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param imapHost where letters come in; the channel is off while it is empty
 * @param smtpHost where letters leave
 * @param address the service's own, as people see it
 * @param subject of every letter that leaves: it names nothing
 * @param tls {@code required}: TLS from the first byte (IMAP) and STARTTLS (SMTP); {@code none}
 *     only on a private network
 * @param patience how long any answer may take
 */
@ConfigurationProperties("shanyraq.channels.email")
record MailSettings(
        @DefaultValue("") String imapHost,
        @DefaultValue("993") int imapPort,
        @DefaultValue("") String smtpHost,
        @DefaultValue("587") int smtpPort,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String address,
        @DefaultValue("Жауап / Ответ / Reply") String subject,
        @DefaultValue("required") String tls,
        @DefaultValue("5s") Duration every,
        @DefaultValue("4s") Duration patience) {
    boolean isOn() {
        return !imapHost.isBlank() && !smtpHost.isBlank();
    }

    boolean isPlain() {
        return tls.equals("none");
    }

    String protocol() {
        return isPlain() ? "imap" : "imaps";
    }

    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    Properties session() {
        var all = new Properties();
        for (var protocol : new String[] {protocol(), "smtp"}) {
            var prefix = "mail." + protocol + ".";
            all.put(prefix + "connectiontimeout", String.valueOf(patience.toMillis()));
            all.put(prefix + "timeout", String.valueOf(patience.toMillis()));
            all.put(prefix + "writetimeout", String.valueOf(patience.toMillis()));
            all.put(prefix + "ssl.checkserveridentity", "true");
        }
        all.put("mail." + protocol() + ".partialfetch", "true");
        all.put("mail." + protocol() + ".peek", "true");
        all.put("mail.smtp.auth", String.valueOf(!user.isBlank()));
        all.put("mail.smtp.starttls.required", String.valueOf(!isPlain()));
        all.put("mail.smtp.starttls.enable", String.valueOf(!isPlain()));
        return all;
    }

    @Override
    public String toString() {
        return "MailSettings[" + imapHost + ", " + smtpHost + "]";
    }
}
