package org.shanyraq.planning.staffing.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Ready;
import org.shanyraq.contact.routing.Ring;
import org.shanyraq.contact.routing.Routing;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.contact.routing.Waiting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.staffing.erlang.Load;

/**
 * A team lived through with the function that routes real contacts: for small teams and mixed ones,
 * in which languages, urgencies and several chats at once meet, and Erlang's formulas only say
 * where to begin. An offer is taken at once.
 */
public final class TeamSimulation {
    private static final Instant BEGIN = Instant.EPOCH;

    /** Seconds; by so much a ring is surely open. */
    private static final double A_MOMENT = 1e-6;

    private final Draws draws;
    private final List<Kind> kinds;
    private final RuleSet rules;
    private final Ready[] team;
    private final Map<StaffId, Integer> seats = new LinkedHashMap<>();
    private final Map<ContactId, Integer> waiting = new LinkedHashMap<>();
    private final Map<ContactId, Waiting> queue = new LinkedHashMap<>();
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final double[] waits;

    private TeamSimulation(
            Draws draws, List<Kind> kinds, List<Set<String>> team, int capacity, RuleSet rules) {
        this.draws = draws;
        this.kinds = kinds;
        this.rules = rules;
        this.team = new Ready[team.size()];
        for (int i = 0; i < team.size(); i++) {
            var id = new StaffId(new UUID(1, i));
            seats.put(id, i);
            this.team[i] = Ready.free(id, team.get(i), Map.of(), capacity, BEGIN);
        }
        waits = new double[draws.contacts()];
        Arrays.fill(waits, Double.NaN);
    }

    /**
     * Contacts that are alike.
     *
     * @param tongue ISO 639-1 code of the language spoken
     * @param voice takes an agent alone
     */
    public record Kind(
            String tongue, Urgency urgency, boolean voice, Load load, OptionalDouble patience) {}

    /** Something that happens: somebody is free again (seat), loses patience, or a ring opens. */
    private record Event(double at, int seat, int contact) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return Double.compare(at, other.at);
        }
    }

    /**
     * @param team the languages of each agent
     * @param capacity contacts that each holds at once
     * @return seconds that each contact waited until somebody answered, in the order of arrival;
     *     NaN for those who left before
     */
    public static double[] waits(
            Draws draws, List<Kind> kinds, List<Set<String>> team, int capacity, RuleSet rules) {
        return new TeamSimulation(draws, kinds, team, capacity, rules).live();
    }

    private double[] live() {
        for (int contact = 0; contact < draws.contacts(); contact++) {
            passUntil(draws.arrives()[contact]);
            arrive(contact);
        }
        passUntil(Double.POSITIVE_INFINITY);
        return waits;
    }

    private void passUntil(double until) {
        for (var event = events.peek();
                event != null && event.at() <= until;
                event = events.peek()) {
            events.remove();
            if (event.seat() >= 0) {
                change(
                        event.seat(),
                        -1,
                        kinds.get(draws.kind()[event.contact()]).voice(),
                        event.at());
            } else if (leaves(event)) {
                var id = id(event.contact());
                waiting.remove(id);
                queue.remove(id);
                continue;
            } else if (waiting.containsKey(id(event.contact()))) {
                nextRing(event.contact(), event.at());
            }
            offer(event.at());
        }
    }

    private boolean leaves(Event event) {
        double left = draws.arrives()[event.contact()] + draws.patience()[event.contact()];
        return event.at() >= left;
    }

    private void arrive(int contact) {
        double now = draws.arrives()[contact];
        var kind = kinds.get(draws.kind()[contact]);
        var id = id(contact);
        waiting.put(id, contact);
        queue.put(
                id,
                new Waiting(
                        id,
                        kind.tongue(),
                        kind.urgency(),
                        Set.of(),
                        kind.voice(),
                        at(now),
                        at(now),
                        Set.of(),
                        Optional.empty()));
        offer(now);
        if (waiting.containsKey(id)) {
            if (draws.patience()[contact] < Double.POSITIVE_INFINITY) {
                events.add(new Event(now + draws.patience()[contact], -1, contact));
            }
            nextRing(contact, now);
        }
    }

    /** A ring that opens may let in somebody who stood ready all the while. */
    private void nextRing(int contact, double now) {
        var kind = kinds.get(draws.kind()[contact]);
        var since = at(draws.arrives()[contact]);
        var rings = rules.rings(kind.urgency());
        Arrays.stream(Ring.values())
                .flatMap(ring -> rings.opens(ring).stream())
                .map(since::plus)
                .filter(at(now)::isBefore)
                .min(Instant::compareTo)
                .ifPresent(opens -> events.add(new Event(seconds(opens), -1, contact)));
    }

    private static double seconds(Instant at) {
        return Duration.between(BEGIN, at).toNanos() / 1e9 + A_MOMENT;
    }

    private void offer(double now) {
        if (queue.isEmpty() || Arrays.stream(team).noneMatch(Ready::hasRoom)) {
            return;
        }
        for (var offer : Routing.offers(queue.values(), Arrays.asList(team), rules, at(now))) {
            var contact = waiting.remove(offer.contact());
            queue.remove(offer.contact());
            var seat = seats.get(offer.staff());
            if (contact == null || seat == null) {
                throw new IllegalStateException("an offer of nobody or to nobody");
            }
            waits[contact] = now - draws.arrives()[contact];
            change(seat, 1, kinds.get(draws.kind()[contact]).voice(), now);
            events.add(new Event(now + draws.handling()[contact], seat, contact));
        }
    }

    private void change(int seat, int by, boolean voice, double now) {
        var one = team[seat];
        team[seat] =
                new Ready(
                        one.staff(),
                        one.tongues(),
                        one.levels(),
                        true,
                        one.inHand() + by,
                        0,
                        one.voiceInHand() + (voice ? by : 0),
                        one.capacity(),
                        false,
                        one.reserve(),
                        by > 0 ? at(now) : one.idleSince());
    }

    private static ContactId id(int contact) {
        return new ContactId(new UUID(2, contact));
    }

    private static Instant at(double seconds) {
        return BEGIN.plusNanos((long) (seconds * 1e9));
    }

    /** Mean wait and share answered in time, of one kind or of all where it is below 0. */
    public static Lived sum(Draws draws, double[] waits, int kind, double within) {
        var means = new BatchMeans(draws.contacts());
        for (int i = 0; i < waits.length; i++) {
            if (kind < 0 || draws.kind()[i] == kind) {
                boolean gone = Double.isNaN(waits[i]);
                double wait = gone ? draws.patience()[i] : waits[i];
                means.add(wait, !gone && wait <= within, gone);
            }
        }
        return means.lived();
    }

    /** A team of equals. */
    public static List<Set<String>> alike(int agents, Set<String> tongues) {
        var team = new ArrayList<Set<String>>();
        for (int i = 0; i < agents; i++) {
            team.add(tongues);
        }
        return team;
    }
}
