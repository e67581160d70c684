package org.shanyraq.contact.channel;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.contact.Approach;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Text;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/**
 * What of a message is said in the conversation: the text, cut where it is over-long, and a notice
 * for each thing beside it that is not taken in.
 */
@Component
class InboundText {
    /** The rest of what is longer than so many messages is not kept, and the last part says so. */
    private static final int MOST_PARTS = 5;

    private final Words words;

    InboundText(Words words) {
        this.words = words;
    }

    /** Empty when nothing is left of it. */
    List<String> parts(MessageReceived message) {
        var in =
                words.in(LanguageOf.text(message.text()).or(message::language).orElse(Language.KK));
        var parts = new ArrayList<>(cut(Text.clean(message.text()).strip()));
        if (parts.size() > MOST_PARTS) {
            parts.subList(MOST_PARTS, parts.size()).clear();
            parts.add(in.t("contact.media.too_long"));
        }
        message.attachments().stream()
                .map(attachment -> in.t("contact.media." + attachment.kind().code()))
                .distinct()
                .forEach(parts::add);
        return parts;
    }

    private static List<String> cut(String text) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < text.length()) {
            int left = text.codePointCount(from, text.length());
            int to = text.offsetByCodePoints(from, Math.min(left, Approach.LONGEST));
            var part = text.substring(from, to).strip();
            if (!part.isEmpty()) {
                parts.add(part);
            }
            from = to;
        }
        return parts;
    }
}
