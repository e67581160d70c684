package org.shanyraq.planning.staffing.counts;

import java.util.Locale;
import java.util.Optional;
import org.shanyraq.contact.Channel;

/** How a contact takes an agent: alone, beside others, or when there is time. */
public enum Work {
    /** Spoken: takes an agent alone. */
    VOICE,
    /** Written while somebody waits for the answer. */
    CHAT,
    /** Can wait for a quiet hour. */
    LETTER;

    /** The spelling used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Work of(Channel channel) {
        return switch (channel) {
            case PHONE, WEB_CALL, WALK_IN -> VOICE;
            case WEB_CHAT, SMS, MESSENGER -> CHAT;
            case EMAIL, PARTNER -> LETTER;
        };
    }

    /** Of a channel by its code; empty for one that this program does not know. */
    static Optional<Work> of(String channel) {
        try {
            return Optional.of(of(Channel.of(channel)));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** What is not known is planned for like a chat. */
    public static Work ofChannel(String channel) {
        return of(channel).orElse(CHAT);
    }
}
