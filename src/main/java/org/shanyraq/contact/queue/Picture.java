package org.shanyraq.contact.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.contact.routing.Waiting;
import org.shanyraq.ground.ContactId;

/** The queue and the hands at one moment, so arranged that each place in it is found at once. */
final class Picture {
    /** All languages together. */
    static final String ALL = "";

    static final Picture NONE =
            of(
                    Instant.EPOCH,
                    Duration.ofSeconds(1),
                    List.of(),
                    RuleSet.atFirst(),
                    Map.of(),
                    Map.of(),
                    Duration.ZERO);

    final Instant at;
    final Duration fresh;
    final Optional<Instant> oldest;
    private final List<Waiting> order;
    private final RuleSet rules;
    private final Map<ContactId, Integer> places = new HashMap<>();
    private final Map<String, List<Integer>> placesIn = new HashMap<>();
    private final Map<String, Integer> free;
    private final Map<String, Integer> hands;
    private final Duration handling;

    private Picture(
            Instant at,
            Duration fresh,
            List<Waiting> order,
            RuleSet rules,
            Map<String, Integer> free,
            Map<String, Integer> hands,
            Duration handling) {
        this.at = at;
        this.fresh = fresh;
        this.order = order;
        this.rules = rules;
        this.free = free;
        this.hands = hands;
        this.handling = handling;
        this.oldest = order.stream().map(Waiting::arrivedAt).min(Instant::compareTo);
        for (int place = 0; place < order.size(); place++) {
            places.put(order.get(place).contact(), place);
            placesIn.computeIfAbsent(order.get(place).tongue(), unused -> new ArrayList<>())
                    .add(place);
        }
    }

    /**
     * @param order the waiting, the first to be served first
     * @param free conversations that those ready could begin now, by language
     * @param hands conversations that those ready can hold at once, by language
     */
    static Picture of(
            Instant at,
            Duration fresh,
            List<Waiting> order,
            RuleSet rules,
            Map<String, Integer> free,
            Map<String, Integer> hands,
            Duration handling) {
        return new Picture(at, fresh, order, rules, free, hands, handling);
    }

    int waiting() {
        return order.size();
    }

    /** How many come before a contact; all of them, when it is not known here. */
    int ahead(ContactId contact) {
        return places.getOrDefault(contact, order.size());
    }

    /** As {@link #ahead}; somebody who came after the picture is put where she will stand. */
    int aheadOfNew(ContactId contact, Urgency urgency) {
        var place = places.get(contact);
        if (place != null) {
            return place;
        }
        var she = Waiting.plain(contact, ALL, urgency, at.plusSeconds(1));
        int found = Collections.binarySearch(order, she, Waiting.order(rules, at));
        return found < 0 ? -found - 1 : found;
    }

    /**
     * The longer of two: what those who want the same language leave her, and what all who come
     * before her leave of the whole shift, since many speak several languages. Where nobody speaks
     * hers, an interpreter helps anybody of the shift.
     */
    ExpectedWait estimate(int ahead, String tongue) {
        var whole = estimate(ahead, hands(free, ALL), hands(hands, ALL));
        return hands(hands, tongue) == 0
                ? whole
                : ExpectedWait.longer(
                        estimate(aheadIn(tongue, ahead), hands(free, tongue), hands(hands, tongue)),
                        whole);
    }

    private ExpectedWait estimate(int ahead, int freeHands, int allHands) {
        return WaitEstimate.of(ahead, freeHands, allHands, handling);
    }

    private int aheadIn(String tongue, int ahead) {
        var same = placesIn.getOrDefault(tongue, List.of());
        int found = Collections.binarySearch(same, ahead);
        return found < 0 ? -found - 1 : found;
    }

    private static int hands(Map<String, Integer> of, String tongue) {
        return of.getOrDefault(tongue, 0);
    }
}
