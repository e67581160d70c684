package org.shanyraq.demo.country;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;

/**
 * One approach to 111, from beginning to end.
 *
 * @param byPhone spoken; else written on the public page
 * @param school the code of the notice that a child followed
 * @param category what it was about, as 111 closes a contact with
 * @param ageGroup as far as it was told
 * @param words what was written; empty for spoken ones and for all older than a week
 * @param handover absent for what ended with the conversation
 */
public record ContactLife(
        int number,
        UUID id,
        boolean byPhone,
        boolean child,
        Language language,
        DistrictCode district,
        @Nullable String school,
        Topic topic,
        String category,
        @Nullable String ageGroup,
        Urgency urgency,
        Member operator,
        Instant at,
        Instant answeredAt,
        Instant closedAt,
        List<Words> words,
        @Nullable HandoverLife handover) {
    public ContactLife {
        words = List.copyOf(words);
    }

    /** One line of the conversation. */
    public record Words(boolean visitor, Instant at, String text) {}
}
