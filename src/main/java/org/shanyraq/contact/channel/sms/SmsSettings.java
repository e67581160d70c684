package org.shanyraq.contact.channel.sms;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param host of the short message centre; the channel is off while it is empty
 * @param number the service's own number, as people see it: short, and without a name
 * @param enquireLink how often the line is tried when nothing passes over it
 * @param patience how long an answer may take
 */
@ConfigurationProperties("shanyraq.channels.sms")
record SmsSettings(
        @DefaultValue("") String host,
        @DefaultValue("2775") int port,
        @DefaultValue("") String systemId,
        @DefaultValue("") String password,
        @DefaultValue("") String systemType,
        @DefaultValue("111") String number,
        @DefaultValue("10s") Duration enquireLink,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("30s") Duration longestPause) {
    boolean isOn() {
        return !host.isBlank();
    }

    @Override
    public String toString() {
        return "SmsSettings[" + host + ":" + port + "]";
    }
}
