package org.shanyraq.contact.supervision;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;

/**
 * A contact whose caller left before anybody answered, without a word of what she wrote.
 *
 * @param wrote whether her words wait for an answer all the same
 */
public record Abandoned(
        ContactId contact,
        Urgency urgency,
        Channel channel,
        Language language,
        Optional<String> district,
        boolean child,
        Instant arrivedAt,
        Instant leftAt,
        boolean wrote,
        Fate fate) {
    /** What became of it. */
    public enum Fate {
        /** It waits in the queue, and an operator will read it. */
        WAITS,
        /** She left no word: it keeps its place until she comes back. */
        KEPT,
        /** Its time is over. */
        OVER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
