package org.shanyraq.contact.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Offer;
import org.shanyraq.contact.routing.Rehearsal;
import org.shanyraq.contact.routing.Rehearsal.Arrival;
import org.shanyraq.contact.routing.Rehearsal.Outcome;
import org.shanyraq.contact.routing.Rehearsal.Shift;
import org.shanyraq.contact.routing.Ring;
import org.shanyraq.contact.routing.RuleSet;

/**
 * One day under two sets of rules.
 *
 * @param contacts how many came
 * @param operators how many were there at some time
 * @param changed how many would have been offered at another time or to another person
 * @param lines by urgency
 * @param changes the contacts whose wait would have changed most, without anything about who they
 *     are
 */
public record Difference(
        int contacts, int operators, int changed, List<Line> lines, List<Change> changes) {
    private static final int SHOWN = 20;
    private static final Duration NOTICEABLE = Duration.ofSeconds(1);

    /** One urgency under one set of rules: seconds and counts. */
    public record Side(
            long meanSeconds, long p95Seconds, int withinLimit, int byInterpreter, int never) {}

    /** */
    public record Line(Urgency urgency, int contacts, Side before, Side after) {}

    /**
     * @param waitBefore in seconds; -1 = never offered that day
     */
    public record Change(
            Urgency urgency,
            String tongue,
            Instant arrivedAt,
            long waitBefore,
            long waitAfter,
            Ring ringBefore,
            Ring ringAfter) {
        long by() {
            long before = waitBefore < 0 ? Long.MAX_VALUE / 4 : waitBefore;
            long after = waitAfter < 0 ? Long.MAX_VALUE / 4 : waitAfter;
            return Math.abs(after - before);
        }
    }

    static Difference between(
            RuleSet before,
            RuleSet after,
            Collection<Arrival> arrivals,
            Collection<Shift> shifts,
            IntConsumer percent) {
        var told = new int[] {-1};
        int all = Math.max(1, arrivals.size());
        var first = Rehearsal.of(before, arrivals, shifts, n -> tell(percent, told, n * 50 / all));
        var second =
                Rehearsal.of(after, arrivals, shifts, n -> tell(percent, told, 50 + n * 50 / all));
        var changes = new ArrayList<Change>();
        for (int i = 0; i < first.size(); i++) {
            if (isChanged(first.get(i), second.get(i))) {
                changes.add(change(first.get(i), second.get(i)));
            }
        }
        int changed = changes.size();
        changes.sort(Comparator.comparingLong(Change::by).reversed());
        return new Difference(
                arrivals.size(),
                (int) shifts.stream().map(s -> s.ready().staff()).distinct().count(),
                changed,
                Arrays.stream(Urgency.values())
                        .map(u -> line(u, of(first, u), of(second, u), before, after))
                        .filter(line -> line.contacts > 0)
                        .toList(),
                changes.stream().limit(SHOWN).toList());
    }

    /** In steps of five, so that telling costs less than the work. */
    private static void tell(IntConsumer percent, int[] told, int now) {
        if (now / 5 > told[0]) {
            told[0] = now / 5;
            percent.accept(now);
        }
    }

    private static boolean isChanged(Outcome before, Outcome after) {
        if (before.at().isEmpty() || after.at().isEmpty()) {
            return before.at().isPresent() != after.at().isPresent();
        }
        var shift = Duration.between(before.at().get(), after.at().get()).abs();
        return shift.compareTo(NOTICEABLE) >= 0
                || !before.offer().map(Offer::staff).equals(after.offer().map(Offer::staff));
    }

    private static Change change(Outcome before, Outcome after) {
        return new Change(
                before.waiting().urgency(),
                before.waiting().tongue(),
                before.waiting().arrivedAt(),
                seconds(before),
                seconds(after),
                before.offer().map(Offer::ring).orElse(Ring.EXACT),
                after.offer().map(Offer::ring).orElse(Ring.EXACT));
    }

    private static long seconds(Outcome outcome) {
        return outcome.waited().map(Duration::toSeconds).orElse(-1L);
    }

    private static List<Outcome> of(List<Outcome> all, Urgency urgency) {
        return all.stream().filter(o -> o.waiting().urgency() == urgency).toList();
    }

    private static Line line(
            Urgency urgency,
            List<Outcome> first,
            List<Outcome> second,
            RuleSet before,
            RuleSet after) {
        return new Line(
                urgency,
                first.size(),
                side(first, before.rank(urgency).limit()),
                side(second, after.rank(urgency).limit()));
    }

    private static Side side(List<Outcome> outcomes, Duration limit) {
        var waits =
                outcomes.stream()
                        .flatMap(o -> o.waited().stream())
                        .mapToLong(Duration::toSeconds)
                        .sorted()
                        .toArray();
        long p95 =
                waits.length == 0
                        ? 0
                        : waits[Math.max(0, (int) Math.ceil(waits.length * 0.95) - 1)];
        return new Side(
                Math.round(Arrays.stream(waits).average().orElse(0)),
                p95,
                (int) Arrays.stream(waits).filter(w -> w <= limit.toSeconds()).count(),
                (int)
                        outcomes.stream()
                                .map(Outcome::offer)
                                .flatMap(Optional::stream)
                                .filter(Offer::interpreter)
                                .count(),
                outcomes.size() - waits.length);
    }
}
