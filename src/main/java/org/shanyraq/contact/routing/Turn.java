package org.shanyraq.contact.routing;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a contact stands in the one order of the queue at a moment: emergencies before all, then
 * whoever has risen most, then whoever is due first. Worked out once for each contact, since a long
 * queue compares each of them many times.
 *
 * @param standing as {@link Rank} has it; beyond all ranks for an emergency
 * @param due when her limit is over
 */
record Turn(Waiting waiting, double standing, Instant due) implements Comparable<Turn> {
    static Turn of(Waiting waiting, RuleSet rules, Instant now) {
        var rank = rules.rank(waiting.urgency());
        double standing =
                waiting.isEmergency()
                        ? Double.POSITIVE_INFINITY
                        : rank.standing(Duration.between(waiting.arrivedAt(), now));
        return new Turn(waiting, standing, waiting.arrivedAt().plus(rank.limit()));
    }

    @Override
    public int compareTo(Turn other) {
        int by = Double.compare(other.standing, standing);
        if (by == 0) {
            by = due.compareTo(other.due);
        }
        if (by == 0) {
            by = waiting.arrivedAt().compareTo(other.waiting.arrivedAt());
        }
        return by != 0 ? by : waiting.contact().value().compareTo(other.waiting.contact().value());
    }
}
