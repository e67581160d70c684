package org.shanyraq.contact.wellbeing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The share of a stretch of time in which somebody had at least one conversation. */
final class Occupancy {
    private Occupancy() {}

    /** A conversation, from its answer to its end. */
    record Talk(Instant from, Instant to) {}

    /** In per cent; several conversations at once count once. */
    static int percent(List<Talk> talks, Instant from, Instant to) {
        var busy = Duration.ZERO;
        var reached = from;
        for (var talk : talks.stream().sorted(Comparator.comparing(Talk::from)).toList()) {
            var begin = talk.from.isAfter(reached) ? talk.from : reached;
            var end = talk.to.isBefore(to) ? talk.to : to;
            if (end.isAfter(begin)) {
                busy = busy.plus(Duration.between(begin, end));
                reached = end;
            }
        }
        long whole = Duration.between(from, to).toSeconds();
        return whole <= 0 ? 0 : (int) Math.round(100.0 * busy.toSeconds() / whole);
    }
}
