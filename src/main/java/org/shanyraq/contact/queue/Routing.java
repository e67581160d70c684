package org.shanyraq.contact.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;

/**
 * Who is offered to whom: a pure function of the queue, the operators, the rules and the moment.
 *
 * <p>Emergencies come first, the longest waiting before the others. After them counts urgency
 * together with the part of its own term that a contact has waited: {@code weight + waited / term}.
 * The sum grows without end, so nobody starves, and a fresh urgent contact still goes before a
 * routine one that has time.
 */
public final class Routing {
    private Routing() {}

    /**
     * A contact without an owner.
     *
     * @param arrivedAt of the first arrival: an offer that nobody took costs no time
     * @param tried who let an offer of it pass lately
     */
    public record Waiting(
            ContactId contact,
            Language language,
            Urgency urgency,
            Instant arrivedAt,
            Set<StaffId> tried) {
        public Waiting {
            tried = Set.copyOf(tried);
        }
    }

    /**
     * Somebody who is ready.
     *
     * @param inHand conversations and open offers
     * @param idleSince when something was last offered
     */
    public record Ready(
            StaffId staff, Set<Language> languages, int inHand, int capacity, Instant idleSince) {
        public Ready {
            languages = Set.copyOf(languages);
        }

        boolean hasRoom() {
            return inHand < capacity;
        }

        private Ready withOneMore(Instant now) {
            return new Ready(staff, languages, inHand + 1, capacity, now);
        }
    }

    /**
     * @param terms to the first human, by urgency
     * @param widenEmergency after which an emergency goes to anybody, with an interpreter
     * @param widenOther the same for all others
     */
    public record Rules(
            Map<Urgency, Duration> terms, Duration widenEmergency, Duration widenOther) {
        public Rules {
            terms = Map.copyOf(terms);
        }

        private Duration widenAfter(Urgency urgency) {
            return urgency == Urgency.EMERGENCY ? widenEmergency : widenOther;
        }

        private double standing(Waiting waiting, Instant now) {
            var term = terms.getOrDefault(waiting.urgency, Duration.ofHours(1));
            double waited = Duration.between(waiting.arrivedAt, now).toMillis();
            return weight(waiting.urgency) + waited / term.toMillis();
        }

        private static int weight(Urgency urgency) {
            return switch (urgency) {
                case EMERGENCY -> 3;
                case URGENT -> 2;
                case PRIORITY -> 1;
                case ROUTINE -> 0;
            };
        }
    }

    /**
     * @param interpreter the operator does not speak the language
     */
    public record Offer(ContactId contact, StaffId staff, boolean interpreter) {}

    /** The waiting in the order in which they are served. */
    public static List<Waiting> inOrder(Collection<Waiting> queue, Rules rules, Instant now) {
        return queue.stream()
                .sorted(
                        Comparator.comparing((Waiting w) -> w.urgency != Urgency.EMERGENCY)
                                .thenComparing(
                                        (Waiting w) ->
                                                w.urgency == Urgency.EMERGENCY
                                                        ? 0
                                                        : -rules.standing(w, now))
                                .thenComparing(Waiting::arrivedAt)
                                .thenComparing(w -> w.contact.value()))
                .toList();
    }

    /** At most one offer for each contact, and none beyond anybody's room. */
    public static List<Offer> offers(
            Collection<Waiting> queue, Collection<Ready> operators, Rules rules, Instant now) {
        var ready = new HashMap<StaffId, Ready>();
        operators.forEach(operator -> ready.put(operator.staff, operator));
        var offers = new ArrayList<Offer>();
        for (var waiting : inOrder(queue, rules, now)) {
            choose(waiting, ready.values(), rules, now)
                    .ifPresent(
                            chosen -> {
                                ready.put(chosen.staff, chosen.withOneMore(now));
                                offers.add(
                                        new Offer(
                                                waiting.contact,
                                                chosen.staff,
                                                !chosen.languages.contains(waiting.language)));
                            });
        }
        return offers;
    }

    private static Optional<Ready> choose(
            Waiting waiting, Collection<Ready> ready, Rules rules, Instant now) {
        var fitting = best(waiting, ready, r -> r.languages.contains(waiting.language));
        if (fitting.isPresent()) {
            return fitting;
        }
        boolean widened = !now.isBefore(waiting.arrivedAt.plus(rules.widenAfter(waiting.urgency)));
        return widened ? best(waiting, ready, r -> true) : Optional.empty();
    }

    /**
     * The least laden, then the longest idle; somebody who let it pass only if there is no other.
     */
    private static Optional<Ready> best(
            Waiting waiting, Collection<Ready> ready, Predicate<Ready> fits) {
        return ready.stream()
                .filter(Ready::hasRoom)
                .filter(fits)
                .min(
                        Comparator.comparing((Ready r) -> waiting.tried.contains(r.staff))
                                .thenComparing(Ready::inHand)
                                .thenComparing(Ready::idleSince)
                                .thenComparing(r -> r.staff.value()));
    }
}
