package org.shanyraq.contact.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * Lives a day through with the one decision: contacts arrive, operators come and go, conversations
 * last. Every offer is accepted at once; whoever goes first ends what she has in hand. Nothing is
 * left to chance, so two sets of rules can be compared on the same day.
 */
public final class Rehearsal {
    private final RuleSet rules;
    private final List<Arrival> arrivals;
    private final List<Shift> shifts;
    private final Map<ContactId, Duration> handling = new HashMap<>();
    private final Map<ContactId, Outcome> outcomes = new LinkedHashMap<>();
    private final Map<StaffId, Desk> desks = new HashMap<>();
    private final List<Waiting> queue = new ArrayList<>();
    private final TreeSet<Instant> moments = new TreeSet<>();

    private Rehearsal(RuleSet rules, Collection<Arrival> arrivals, Collection<Shift> shifts) {
        this.rules = rules;
        this.arrivals =
                arrivals.stream()
                        .sorted(Comparator.comparing(a -> a.waiting().arrivedAt()))
                        .toList();
        this.shifts = List.copyOf(shifts);
    }

    /**
     * @param handling how long an operator is kept by it, wrap-up included
     */
    public record Arrival(Waiting waiting, Duration handling) {}

    /** Somebody who is there for a while; one person may come several times. */
    public record Shift(Ready ready, Instant from, Instant until) {}

    /**
     * @param offer empty when nobody ever came free for it
     */
    public record Outcome(Waiting waiting, Optional<Offer> offer, Optional<Instant> at) {
        public Optional<Duration> waited() {
            return at.map(when -> Duration.between(waiting.arrivedAt(), when));
        }
    }

    private static final class Desk {
        private final PriorityQueue<Instant> ends = new PriorityQueue<>();
        private int voice;
        private Instant idleSince = Instant.EPOCH;
    }

    public static List<Outcome> of(
            RuleSet rules, Collection<Arrival> arrivals, Collection<Shift> shifts) {
        return of(rules, arrivals, shifts, unused -> {});
    }

    /**
     * @param progress told how many of the contacts have arrived so far
     */
    public static List<Outcome> of(
            RuleSet rules,
            Collection<Arrival> arrivals,
            Collection<Shift> shifts,
            IntConsumer progress) {
        return new Rehearsal(rules, arrivals, shifts).live(progress);
    }

    private List<Outcome> live(IntConsumer progress) {
        arrivals.forEach(a -> moments.add(a.waiting().arrivedAt()));
        shifts.forEach(shift -> moments.add(shift.from()));
        int next = 0;
        while (!moments.isEmpty()) {
            var now = moments.removeFirst();
            for (; next < arrivals.size() && isDue(arrivals.get(next), now); next++) {
                queueUp(arrivals.get(next).waiting());
                handling.put(arrivals.get(next).waiting().contact(), arrivals.get(next).handling());
            }
            progress.accept(next);
            desks.values().forEach(desk -> end(desk, now));
            offer(now);
        }
        queue.forEach(
                w -> outcomes.put(w.contact(), new Outcome(w, Optional.empty(), Optional.empty())));
        return arrivals.stream().map(a -> of(a.waiting())).toList();
    }

    private void queueUp(Waiting waiting) {
        queue.add(waiting);
        for (var ring : Ring.values()) {
            rules.rings(waiting.urgency())
                    .opens(ring)
                    .map(waiting.ringsFrom()::plus)
                    .ifPresent(moments::add);
        }
    }

    private Outcome of(Waiting waiting) {
        return outcomes.getOrDefault(
                waiting.contact(), new Outcome(waiting, Optional.empty(), Optional.empty()));
    }

    private static boolean isDue(Arrival arrival, Instant now) {
        return !arrival.waiting().arrivedAt().isAfter(now);
    }

    private static void end(Desk desk, Instant now) {
        while (!desk.ends.isEmpty() && !desk.ends.peek().isAfter(now)) {
            desk.ends.remove();
            desk.voice = 0;
        }
    }

    private void offer(Instant now) {
        if (queue.isEmpty()) {
            return;
        }
        for (var offer : Routing.offers(queue, present(now), rules, now)) {
            var waiting = take(offer.contact());
            outcomes.put(
                    offer.contact(), new Outcome(waiting, Optional.of(offer), Optional.of(now)));
            var desk = desks.computeIfAbsent(offer.staff(), unused -> new Desk());
            var end = now.plus(handling.getOrDefault(offer.contact(), Duration.ZERO));
            desk.ends.add(end);
            desk.voice += waiting.voice() ? 1 : 0;
            desk.idleSince = now;
            moments.add(end);
        }
    }

    private Waiting take(ContactId contact) {
        for (int i = 0; i < queue.size(); i++) {
            if (queue.get(i).contact().equals(contact)) {
                return queue.remove(i);
            }
        }
        throw new IllegalStateException("offered, but not in the queue");
    }

    private List<Ready> present(Instant now) {
        var present = new ArrayList<Ready>();
        for (var shift : shifts) {
            if (!shift.from().isAfter(now) && now.isBefore(shift.until())) {
                var desk = desks.computeIfAbsent(shift.ready().staff(), unused -> new Desk());
                present.add(shift.ready().laden(desk.ends.size(), desk.voice, desk.idleSince));
            }
        }
        return present;
    }
}
