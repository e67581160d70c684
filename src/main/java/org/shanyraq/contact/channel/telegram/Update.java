package org.shanyraq.contact.channel.telegram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.contact.channel.MessageReceived.Attachment;
import org.shanyraq.contact.channel.MessageReceived.Kind;
import org.shanyraq.ground.Language;
import tools.jackson.databind.JsonNode;

/**
 * An update of the Bot API as a message: only what people write to the bot alone. What is not known
 * is left out, never guessed. Pure.
 */
final class Update {
    private static final Map<String, Kind> KINDS =
            Map.of(
                    "photo", Kind.PICTURE,
                    "sticker", Kind.PICTURE,
                    "animation", Kind.VIDEO,
                    "video", Kind.VIDEO,
                    "video_note", Kind.VIDEO,
                    "voice", Kind.SOUND,
                    "audio", Kind.SOUND,
                    "document", Kind.FILE,
                    "contact", Kind.OTHER,
                    "poll", Kind.OTHER);

    private Update() {}

    /** Its number, where it has one. */
    static Optional<Long> number(JsonNode update) {
        var number = update.path("update_id");
        return number.isIntegralNumber() ? Optional.of(number.asLong()) : Optional.empty();
    }

    /** Whether it is something that a person wrote to us at all. */
    static boolean isMessage(JsonNode update) {
        return update.path("message").isObject() || update.path("edited_message").isObject();
    }

    /** Empty for what is written in groups or by other bots, and for what is not sound. */
    static Optional<MessageReceived> read(JsonNode update, Instant now) {
        var message =
                update.path("message").isObject()
                        ? update.path("message")
                        : update.path("edited_message");
        var chat = message.path("chat");
        if (number(update).isEmpty()
                || !chat.path("id").isIntegralNumber()
                || !message.path("message_id").isIntegralNumber()) {
            return Optional.empty();
        }
        long date = message.path("date").asLong(0);
        return Optional.of(
                new MessageReceived(
                        Channel.MESSENGER,
                        "telegram:" + chat.path("id").asLong(),
                        text(message),
                        attachments(message),
                        "telegram:" + number(update).orElseThrow(),
                        (int) Math.min(message.path("message_id").asLong(), Integer.MAX_VALUE),
                        date > 0 ? Instant.ofEpochSecond(date) : now,
                        Language.of(message.path("from").path("language_code").asString(""))));
    }

    static boolean isPrivate(JsonNode update) {
        var message =
                update.path("message").isObject()
                        ? update.path("message")
                        : update.path("edited_message");
        return message.path("chat").path("type").asString("private").equals("private")
                && !message.path("from").path("is_bot").asBoolean(false);
    }

    private static String text(JsonNode message) {
        var text = message.path("text").asString(message.path("caption").asString(""));
        var place = message.path("location");
        return place.isObject()
                ? (text
                                + " "
                                + place.path("latitude").asString("")
                                + ", "
                                + place.path("longitude").asString(""))
                        .strip()
                : text;
    }

    private static List<Attachment> attachments(JsonNode message) {
        var found = new ArrayList<Attachment>();
        KINDS.forEach(
                (field, kind) -> {
                    if (message.has(field)) {
                        found.add(
                                new Attachment(
                                        kind, message.path(field).path("file_id").asString("")));
                    }
                });
        return found;
    }
}
