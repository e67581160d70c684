package org.shanyraq.contact.routing;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.StaffId;

/**
 * Who is offered to whom: a pure function of the queue, those on duty, the rules and the moment.
 * The dispatcher, the dry run, the simulation and the property tests all call it.
 *
 * <p>Contacts are served in the order of their {@link Turn}: emergencies first, so an operator who
 * may serve a waiting emergency is offered nothing else. Contacts that ask for the same stand in
 * one lane; when nobody has room for the first of a lane, nobody has for the rest, so a round costs
 * as much as the offers it makes, not as much as there are waiting.
 */
public final class Routing {
    private Routing() {}

    /** The waiting in the order in which they are served. */
    public static List<Waiting> inOrder(Collection<Waiting> queue, RuleSet rules, Instant now) {
        return queue.stream()
                .map(waiting -> Turn.of(waiting, rules, now))
                .sorted()
                .map(Turn::waiting)
                .toList();
    }

    /** At most one offer for each contact, and none beyond anybody's room. */
    public static List<Offer> offers(
            Collection<Waiting> queue, Collection<Ready> onDuty, RuleSet rules, Instant now) {
        return offers(queue, onDuty, rules, now, Integer.MAX_VALUE);
    }

    /** As above, and no more than that many: those that come first. */
    public static List<Offer> offers(
            Collection<Waiting> queue,
            Collection<Ready> onDuty,
            RuleSet rules,
            Instant now,
            int most) {
        var seats = new Seats(onDuty, new Fit(rules, onDuty));
        var lanes = new PriorityQueue<Deque<Turn>>(Comparator.comparing(Deque::getFirst));
        lanes.addAll(lanes(queue, seats, rules, now));
        var offers = new ArrayList<Offer>();
        while (!lanes.isEmpty() && offers.size() < most) {
            var lane = lanes.remove();
            var first = lane.removeFirst().waiting();
            var offer = seats.seat(first, now);
            offer.ifPresent(offers::add);
            if (offer.isPresent() && !lane.isEmpty()) {
                lanes.add(lane);
            }
        }
        return offers;
    }

    private record Lane(
            Urgency urgency,
            String tongue,
            Set<Skill> topics,
            boolean voice,
            Ring widest,
            Optional<StaffId> meantFor) {}

    private static Collection<Deque<Turn>> lanes(
            Collection<Waiting> queue, Seats seats, RuleSet rules, Instant now) {
        var lanes = new HashMap<Lane, List<Turn>>();
        for (var w : queue) {
            var lane =
                    new Lane(
                            w.urgency(),
                            w.tongue(),
                            w.topics(),
                            w.voice(),
                            seats.fit().widest(w, now),
                            w.meantFor());
            lanes.computeIfAbsent(lane, unused -> new ArrayList<>()).add(Turn.of(w, rules, now));
        }
        return lanes.values().stream()
                .<Deque<Turn>>map(
                        all -> {
                            all.sort(null);
                            return new ArrayDeque<>(all);
                        })
                .toList();
    }

    /** The room that is left while a round goes on. */
    private static final class Seats {
        private final Fit fit;
        private final Map<StaffId, Seat> withRoom = new HashMap<>();

        Seats(Collection<Ready> onDuty, Fit fit) {
            this.fit = fit;
            onDuty.stream()
                    .filter(Ready::hasRoomForEmergency)
                    .forEach(ready -> withRoom.put(ready.staff(), new Seat(ready)));
        }

        Fit fit() {
            return fit;
        }

        Optional<Offer> seat(Waiting waiting, Instant now) {
            var widest = fit.widest(waiting, now);
            Chair best = null;
            for (var seat : withRoom.values()) {
                if (seat.takes(waiting)) {
                    var ring = fit.ringOf(waiting, seat.ready);
                    if (ring.compareTo(widest) <= 0) {
                        var chair = new Chair(seat, ring, waiting, fit);
                        if (best == null || Chair.BETTER_FIRST.compare(chair, best) < 0) {
                            best = chair;
                        }
                    }
                }
            }
            if (best == null) {
                return Optional.empty();
            }
            best.seat.take(waiting, now);
            if (!best.seat.hasRoom()) {
                withRoom.remove(best.seat.ready.staff());
            }
            return Optional.of(
                    new Offer(
                            waiting.contact(),
                            best.seat.ready.staff(),
                            best.ring,
                            !best.seat.ready.tongues().contains(waiting.tongue())));
        }
    }

    private static final class Seat {
        private final Ready ready;
        private int inHand;
        private int heldOut;
        private boolean speaking;
        private boolean emergency;
        private Instant idleSince;

        Seat(Ready ready) {
            this.ready = ready;
            this.inHand = ready.inHand();
            this.heldOut = ready.heldOut();
            this.emergency = ready.emergencyHeldOut();
            this.idleSince = ready.idleSince();
        }

        boolean hasRoom() {
            return inHand - heldOut < ready.capacity() && !speaking;
        }

        /**
         * Voice wants her alone; beside an emergency that is held out stands nothing else, and what
         * is held out already gives way to it.
         */
        boolean takes(Waiting waiting) {
            int beside = waiting.isEmergency() ? inHand - heldOut : inHand;
            return beside < ready.capacity()
                    && (!waiting.voice() || beside == 0)
                    && (!emergency || waiting.isEmergency());
        }

        void take(Waiting waiting, Instant now) {
            if (waiting.isEmergency()) {
                inHand -= heldOut;
                heldOut = 0;
                emergency = true;
            }
            inHand++;
            speaking |= waiting.voice();
            idleSince = now;
        }
    }

    /**
     * A seat as one contact sees it. Somebody who let it pass only if there is no other; then the
     * nearest ring, the best trained, the least laden, whoever has the fewest other skills (so that
     * those with many stay free for those who need them), the longest idle.
     */
    private record Chair(Seat seat, Ring ring, boolean tried, int shortOf, int spare) {
        static final Comparator<Chair> BETTER_FIRST =
                Comparator.comparing(Chair::tried)
                        .thenComparing(Chair::ring)
                        .thenComparingInt((Chair c) -> c.shortOf)
                        .thenComparingInt((Chair c) -> c.seat.inHand)
                        .thenComparingInt((Chair c) -> c.spare)
                        .thenComparing((Chair c) -> c.seat.idleSince)
                        .thenComparing((Chair c) -> c.seat.ready.staff().value());

        Chair(Seat seat, Ring ring, Waiting waiting, Fit fit) {
            this(
                    seat,
                    ring,
                    waiting.tried().contains(seat.ready.staff()),
                    fit.shortOf(waiting, seat.ready),
                    spare(waiting, seat.ready));
        }

        private static int spare(Waiting waiting, Ready ready) {
            int spare = ready.levels().size() + ready.tongues().size();
            for (var topic : waiting.topics()) {
                spare -= ready.level(topic) > 0 ? 1 : 0;
            }
            return spare;
        }
    }
}
