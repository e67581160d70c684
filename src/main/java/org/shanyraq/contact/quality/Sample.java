package org.shanyraq.contact.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/**
 * A conversation that is looked at again.
 *
 * @param why {@code random} or {@code risk}
 * @param until when its text is destroyed
 * @param calibration two reviewers score it, neither seeing the other
 * @param reviews how many there are
 * @param total of them on average, in per cent; absent before the first
 */
public record Sample(
        UUID id,
        ContactId contact,
        StaffId operator,
        LocalDate week,
        String why,
        Channel channel,
        Language language,
        Urgency urgency,
        Optional<String> category,
        Instant sampledAt,
        Instant until,
        boolean textLives,
        boolean calibration,
        int reviews,
        Optional<Double> total) {
    public Thing thing() {
        return new Thing(QualityActs.SAMPLE, id);
    }

    public int wanted() {
        return calibration ? 2 : 1;
    }

    public boolean isDone() {
        return reviews >= wanted();
    }
}
