package org.shanyraq.contact.channel.mail;

import java.time.Clock;
import java.time.Duration;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.Turns;
import org.shanyraq.sealing.BlindTokens;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** E-mail, where a mailbox is set up. */
@Configuration
@EnableConfigurationProperties(MailSettings.class)
class MailChannel {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final int BITS = 63;

    @Bean
    MailLine mailLine(
            MailSettings settings, Door door, Turns turns, BlindTokens tokens, Clock clock) {
        return new MailLine(
                settings,
                door,
                () -> turns.mine(Channel.EMAIL, LEASE),
                about ->
                        Long.toHexString(
                                tokens.token("contact.mail_thread", about.toString(), BITS)),
                clock);
    }
}
