package org.shanyraq.contact.supervision;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * How well people were answered in a stretch of time, by both definitions in use
 * (reference/contact-centre.md §3). Whoever still waits within the target is not decided and not
 * counted yet.
 *
 * @param offered reached the queue, and either were answered, left, or waited longer than the
 *     target
 * @param within were answered within the target
 * @param left went before anybody answered
 * @param leftWithin of these, within the target
 * @param leftAtOnce of these, within five seconds: shown apart, since nobody could have answered
 * @param answered were answered, whenever
 * @param waited by all who were answered, together
 */
public record ServiceLevel(
        long offered,
        long within,
        long left,
        long leftWithin,
        long leftAtOnce,
        long answered,
        Duration waited) {
    public static final ServiceLevel NONE = new ServiceLevel(0, 0, 0, 0, 0, 0, Duration.ZERO);

    public ServiceLevel {
        if (within > answered || leftWithin > left || leftAtOnce > left || answered > offered) {
            throw new IllegalArgumentException("a part larger than its whole");
        }
    }

    /** Answered within the target, of all who reached the queue; empty when nobody did. */
    public OptionalDouble ofAll() {
        return share(within, offered);
    }

    /** Answered within the target, of those who did not leave before it was over. */
    public OptionalDouble ofThoseWhoStayed() {
        return share(within, offered - leftWithin);
    }

    /** Mean wait of those who were answered. */
    public Duration meanWait() {
        return answered == 0 ? Duration.ZERO : waited.dividedBy(answered);
    }

    public ServiceLevel plus(ServiceLevel other) {
        return new ServiceLevel(
                offered + other.offered,
                within + other.within,
                left + other.left,
                leftWithin + other.leftWithin,
                leftAtOnce + other.leftAtOnce,
                answered + other.answered,
                waited.plus(other.waited));
    }

    public static ServiceLevel sum(Collection<ServiceLevel> parts) {
        return parts.stream().reduce(NONE, ServiceLevel::plus);
    }

    private static OptionalDouble share(long part, long whole) {
        return whole <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
