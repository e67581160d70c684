package org.shanyraq.contact.channel.telegram;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param token of the bot; the channel is off while it is empty
 * @param api where the Bot API is
 * @param poll how long one question for updates stays open; short, since nobody knows before it
 *     ends that the other side is away
 * @param patience how long any other answer may take
 */
@ConfigurationProperties("shanyraq.channels.telegram")
record TelegramSettings(
        @DefaultValue("") String token,
        @DefaultValue("https://api.telegram.org") URI api,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("4s") Duration patience) {
    /** What the way there and back may take beyond the time that the question stays open. */
    private static final Duration ROUND_TRIP = Duration.ofMillis(2_500);

    /** After which a question for updates is given up: within five seconds (F-15). */
    Duration longestQuestion() {
        return poll.plus(patience.compareTo(ROUND_TRIP) < 0 ? patience : ROUND_TRIP);
    }

    boolean isOn() {
        return !token.isBlank();
    }

    @Override
    public String toString() {
        return "TelegramSettings[" + api + "]";
    }
}
