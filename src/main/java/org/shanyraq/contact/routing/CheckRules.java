package org.shanyraq.contact.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Rehearsal.Arrival;
import org.shanyraq.contact.routing.Rehearsal.Outcome;
import org.shanyraq.contact.routing.Rehearsal.Shift;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * Looks for what a set of rules must not do: reach no one, starve an urgency, go in a circle. It
 * tries examples with the very decision that will be made, and gives those that fail.
 */
public final class CheckRules {
    private static final Instant START = Instant.EPOCH;

    /** The service's languages, and one that only an interpreter speaks. */
    private static final List<String> TONGUES = List.of("kk", "ru", "en", "uz");

    /** The limit is cut into so many conversations, one after another. */
    private static final int STEPS = 60;

    private CheckRules() {}

    /**
     * @param all everybody who could be on duty, with her skills and languages
     */
    public static List<Flaw> of(RuleSet rules, Collection<Ready> all) {
        var flaws = new ArrayList<Flaw>(circles(rules));
        flaws.addAll(reachingNobody(rules, all));
        flaws.addAll(tooLate(rules));
        flaws.addAll(starving(rules));
        return flaws;
    }

    private static List<Flaw> circles(RuleSet rules) {
        var known = new LinkedHashSet<Set<Skill>>();
        var circles = new ArrayList<Flaw>();
        for (var first : Skill.values()) {
            var round = new ArrayList<Skill>(List.of(first));
            var next = rules.standIns().get(first);
            while (next != null && !round.contains(next)) {
                round.add(next);
                next = rules.standIns().get(next);
            }
            if (first == next && known.add(Set.copyOf(round))) {
                round.add(first);
                circles.add(new Flaw.Circle(List.copyOf(round)));
            }
        }
        return circles;
    }

    /** Each urgency, language and topic waits a day for everybody there is. */
    private static List<Flaw> reachingNobody(RuleSet rules, Collection<Ready> all) {
        var flaws = new ArrayList<Flaw>();
        var topics =
                Stream.concat(
                                Stream.of(Optional.<Skill>empty()),
                                Arrays.stream(Skill.values()).map(Optional::of))
                        .toList();
        for (var urgency : Urgency.values()) {
            for (var tongue : TONGUES) {
                topics.stream()
                        .filter(topic -> isReachingNobody(rules, all, urgency, tongue, topic))
                        .findFirst()
                        .ifPresent(
                                topic -> flaws.add(new Flaw.ReachesNobody(urgency, tongue, topic)));
            }
        }
        return flaws;
    }

    private static boolean isReachingNobody(
            RuleSet rules,
            Collection<Ready> all,
            Urgency urgency,
            String tongue,
            Optional<Skill> topic) {
        var waiting =
                new Waiting(
                        contact(0),
                        tongue,
                        urgency,
                        topic.map(Set::of).orElse(Set.of()),
                        false,
                        START,
                        START,
                        Set.of(),
                        Optional.empty());
        return Routing.offers(List.of(waiting), all, rules, START.plus(Duration.ofDays(1)))
                .isEmpty();
    }

    private static List<Flaw> tooLate(RuleSet rules) {
        var flaws = new ArrayList<Flaw>();
        for (var urgency : Urgency.values()) {
            var limit = rules.rank(urgency).limit();
            for (var ring : List.of(Ring.LANGUAGE, Ring.ANYONE)) {
                rules.rings(urgency)
                        .opens(ring)
                        .filter(opens -> opens.compareTo(limit) >= 0)
                        .ifPresent(
                                opens ->
                                        flaws.add(
                                                new Flaw.OpensTooLate(
                                                        urgency, ring, opens, limit)));
            }
        }
        return flaws;
    }

    private static List<Flaw> starving(RuleSet rules) {
        var flaws = new ArrayList<Flaw>();
        for (var urgency : Urgency.values()) {
            if (urgency != Urgency.EMERGENCY) {
                Arrays.stream(Urgency.values())
                        .filter(by -> by != Urgency.EMERGENCY && by != urgency)
                        .flatMap(by -> starving(rules, urgency, by).stream())
                        .findFirst()
                        .ifPresent(flaws::add);
            }
        }
        return flaws;
    }

    /**
     * One operator, one conversation at a time; as each ends, another contact of the other urgency
     * has just come. Whoever has waited all the while must have her turn within her limit.
     */
    private static Optional<Flaw> starving(RuleSet rules, Urgency urgency, Urgency by) {
        var limit = rules.rank(urgency).limit();
        var step = limit.dividedBy(STEPS);
        var arrivals = new ArrayList<Arrival>();
        arrivals.add(new Arrival(Waiting.plain(contact(0), "kk", urgency, START), step));
        for (int i = 0; i < 2 * STEPS; i++) {
            var at = START.plus(step.multipliedBy(i));
            arrivals.add(new Arrival(Waiting.plain(contact(i + 1), "kk", by, at), step));
        }
        var one = Ready.free(new StaffId(new UUID(0, 1)), Set.of("kk"), Map.of(), 1, START);
        var outcomes =
                Rehearsal.of(rules, arrivals, List.of(new Shift(one, START, START.plus(limit))));
        var hers =
                outcomes.stream().filter(o -> o.waiting().contact().equals(contact(0))).findFirst();
        if (hers.flatMap(Outcome::at).isPresent()) {
            return Optional.empty();
        }
        int overtaken = (int) outcomes.stream().filter(o -> o.at().isPresent()).count();
        return Optional.of(new Flaw.Starves(urgency, by, limit, overtaken));
    }

    private static ContactId contact(int number) {
        return new ContactId(new UUID(1, number));
    }
}
