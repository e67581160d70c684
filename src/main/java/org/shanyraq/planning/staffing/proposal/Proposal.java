package org.shanyraq.planning.staffing.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.CentreId;
import org.shanyraq.planning.work.WorkState;

/**
 * A week's roster that was asked for, with its fate.
 *
 * @param week its Monday
 * @param seconds that the search may take
 * @param done share of them that has passed
 * @param missing half-hours of a person that the best roster so far lacks
 * @param outcome present once done
 * @param fault why there is none, as a code
 * @param published when it became the schedule
 */
public record Proposal(
        UUID id,
        CentreId centre,
        LocalDate week,
        int seconds,
        WorkState state,
        double done,
        int missing,
        Optional<Outcome> outcome,
        Optional<String> fault,
        Instant asked,
        Optional<Instant> published) {
    /**
     * What was found.
     *
     * @param people each with the week
     * @param need people by half-hour of the week, and cover what the roster gives
     * @param missing half-hours of a person
     * @param missingByLanguage the same for those who speak a language
     * @param broken rules of rest, over all people: 0
     */
    public record Outcome(
            List<Person> people,
            int[] need,
            int[] cover,
            int missing,
            List<LanguageGap> missingByLanguage,
            int broken) {}

    /** A language in which some half-hours are short. */
    public record LanguageGap(String language, int missing) {}

    /**
     * @param spans of each day, Monday first, as {@code 08:00–20:00}; empty where nothing is worked
     * @param hours of the week
     */
    public record Person(UUID staff, List<String> spans, double hours, int nights, int weekends) {}
}
