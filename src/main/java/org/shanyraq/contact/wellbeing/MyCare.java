package org.shanyraq.contact.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;

/**
 * What whoever asks may know of her own load, and what is held out to her.
 *
 * @param shift hard contacts in the last twelve hours
 * @param week in the last seven days
 * @param days how many on each of the last 28 days
 * @param many so many in a shift are a reason to talk
 * @param offer a pause that waits for her answer
 * @param alerts colleagues who chose her and have just had a hard contact
 * @param news grows with each change of what is held out
 */
public record MyCare(
        int shift,
        int week,
        Map<LocalDate, Integer> days,
        int many,
        Optional<Offer> offer,
        Optional<StaffId> buddy,
        List<Alert> alerts,
        List<Debrief> debriefs,
        long news) {
    public MyCare {
        days = Map.copyOf(days);
        alerts = List.copyOf(alerts);
        debriefs = List.copyOf(debriefs);
    }

    /** A pause held out after a hard contact, with its reason as a code. */
    public record Offer(UUID id, String reason, Instant at) {}

    public record Alert(UUID id, StaffId about, Instant at) {}

    /**
     * That a talk took place: with whom, when, how long, and whether more is wanted. Never what was
     * said.
     *
     * @param kind {@code peer}, {@code supervisor} or {@code psychologist}
     */
    public record Debrief(
            StaffId staff,
            StaffId ledBy,
            String kind,
            LocalDate day,
            int minutes,
            boolean moreWanted) {}
}
