package org.shanyraq.planning.staffing.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.shanyraq.access.StaffMember;

/**
 * Somebody's day as it was planned and as it was. Minutes, up to now.
 *
 * @param planned what was planned so far
 * @param atDesk of these at the desk, talking or ready to
 * @param onBreak of these on a break
 * @param late from the planned begin to the first sign of work, where longer than the grace; 0
 *     otherwise
 * @param beyond at the desk outside the plan
 * @param plan planned stretches, cut to the day
 * @param was what was done, cut to the day
 */
public record Kept(
        StaffMember member,
        long planned,
        long atDesk,
        long onBreak,
        long late,
        long beyond,
        List<Stretch> plan,
        List<Stretch> was) {

    /**
     * @param state a code; {@code planned} for a planned one
     */
    public record Stretch(String state, Instant from, Instant until) {
        public Stretch {
            if (until.isBefore(from)) {
                throw new IllegalArgumentException("a stretch that ends before it begins");
            }
        }

        /** How long the two lie upon each other. */
        Duration with(Stretch other) {
            var begin = from.isAfter(other.from) ? from : other.from;
            var end = until.isBefore(other.until) ? until : other.until;
            return end.isAfter(begin) ? Duration.between(begin, end) : Duration.ZERO;
        }

        boolean isWork() {
            return state.equals("ready") || state.equals("wrap_up");
        }
    }

    /**
     * Share of the planned time that was kept, breaks included; absent where nothing was planned.
     */
    public OptionalDouble adherence() {
        return planned > 0
                ? OptionalDouble.of((double) (atDesk + onBreak) / planned)
                : OptionalDouble.empty();
    }

    /**
     * @param now nothing after it counts
     */
    static Kept of(
            StaffMember member,
            List<Stretch> plan,
            List<Stretch> was,
            Instant now,
            Duration grace) {
        var soFar = plan.stream().filter(one -> one.from.isBefore(now)).toList();
        var until = new Stretch("now", Instant.EPOCH, now);
        long planned = minutes(soFar.stream().map(until::with).toList());
        long desk = minutes(soFar, was.stream().filter(Stretch::isWork).toList());
        long pause = minutes(soFar, was.stream().filter(one -> one.state.equals("break")).toList());
        long work =
                minutes(
                        was.stream()
                                .filter(Stretch::isWork)
                                .map(one -> Duration.between(one.from, one.until))
                                .toList());
        return new Kept(
                member, planned, desk, pause, late(soFar, was, now, grace), work - desk, plan, was);
    }

    private static long minutes(List<Stretch> plan, List<Stretch> was) {
        return minutes(
                plan.stream().flatMap(one -> was.stream().map(other -> one.with(other))).toList());
    }

    private static long minutes(List<Duration> lengths) {
        return lengths.stream().reduce(Duration.ZERO, Duration::plus).toMinutes();
    }

    private static long late(List<Stretch> plan, List<Stretch> was, Instant now, Duration grace) {
        var late = Duration.ZERO;
        for (var one : plan) {
            var begun =
                    was.stream()
                            .filter(Stretch::isWork)
                            .filter(other -> !one.with(other).isZero())
                            .map(other -> other.from)
                            .min(Instant::compareTo)
                            .orElse(now.isBefore(one.until) ? now : one.until);
            var waited = Duration.between(one.from, begun);
            if (waited.compareTo(grace) > 0) {
                late = late.plus(waited);
            }
        }
        return late.toMinutes();
    }
}
