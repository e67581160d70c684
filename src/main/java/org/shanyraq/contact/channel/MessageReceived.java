package org.shanyraq.contact.channel;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.ground.Language;

/**
 * Somebody wrote to 111 on a channel that is not our own page: what every channel makes of what its
 * provider brings.
 *
 * @param peer the address she wrote from, in the one spelling of its channel (E.164, the number of
 *     a messenger's account, an e-mail address); never of a device, a browser or a network
 * @param attachments references to what came beside the text; nothing of it is fetched
 * @param providerId how the provider names the message: the same name is the same message
 * @param order her own count, so that a message which was overtaken is put back; {@link #UNCOUNTED}
 *     stands where it comes
 * @param at when she sent it, as far as the provider knows
 * @param language that the provider knows of her
 */
public record MessageReceived(
        Channel channel,
        String peer,
        String text,
        List<Attachment> attachments,
        String providerId,
        int order,
        Instant at,
        Optional<Language> language) {
    /** Of what nobody counted. */
    public static final int UNCOUNTED = -1;

    public MessageReceived {
        attachments = List.copyOf(attachments);
        if (peer.isBlank() || providerId.isBlank()) {
            throw new IllegalArgumentException("a message without a sender or a name");
        }
    }

    /**
     * Something that is not text.
     *
     * @param reference by which the provider would give it; empty where there is none
     */
    public record Attachment(Kind kind, String reference) {}

    /** What was sent beside the text. */
    public enum Kind {
        PICTURE,
        VIDEO,
        SOUND,
        FILE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "MessageReceived[" + channel + "]";
    }
}
