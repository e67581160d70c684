package org.shanyraq.contact.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * Which conversations are looked at again: so many of each operator in a week, at random, some of
 * them among those of risk. A pure rule. The allowance of a week opens day by day, so that a
 * conversation of Friday has the same chance as one of Monday.
 */
final class Sampling {
    private static final int WEEK = 7;

    private Sampling() {}

    /**
     * A conversation that is over and has not been sampled.
     *
     * @param week the Monday of the week in which it ended
     * @param risk an emergency or urgent
     */
    record Candidate(ContactId contact, StaffId operator, LocalDate week, boolean risk) {}

    /** One operator's week. */
    record Week(StaffId operator, LocalDate monday) {}

    /** How many were taken already. */
    record Taken(int all, int ofRisk) {
        static final Taken NONE = new Taken(0, 0);
    }

    /**
     * @param perWeek of each operator
     * @param ofRisk of these, among those of risk where there are any
     */
    record Rule(int perWeek, int ofRisk) {
        /** How many of a week may be taken by the end of its n-th day. */
        int allowedBy(int day) {
            return (int) Math.ceil((double) perWeek * Math.clamp(day, 0, WEEK) / WEEK);
        }
    }

    record Chosen(Candidate candidate, String why) {}

    /**
     * @param today until the end of which the allowance has opened
     */
    static List<Chosen> choose(
            List<Candidate> candidates,
            Map<Week, Taken> taken,
            Rule rule,
            LocalDate today,
            RandomGenerator random) {
        var byWeek = new HashMap<Week, List<Candidate>>();
        for (var candidate : candidates) {
            byWeek.computeIfAbsent(
                            new Week(candidate.operator, candidate.week), week -> new ArrayList<>())
                    .add(candidate);
        }
        var chosen = new ArrayList<Chosen>();
        byWeek.forEach(
                (week, some) ->
                        chosen.addAll(
                                ofWeek(
                                        some,
                                        taken.getOrDefault(week, Taken.NONE),
                                        rule,
                                        (int) (today.toEpochDay() - week.monday.toEpochDay()) + 1,
                                        random)));
        return chosen;
    }

    private static List<Chosen> ofWeek(
            List<Candidate> some, Taken taken, Rule rule, int day, RandomGenerator random) {
        var drawn = new ArrayList<>(some);
        Collections.shuffle(drawn, new java.util.Random(random.nextLong()));
        int room = rule.allowedBy(day) - taken.all;
        int risk = rule.ofRisk - taken.ofRisk;
        var chosen = new ArrayList<Chosen>();
        for (var candidate : drawn) {
            if (room > 0 && risk > 0 && candidate.risk) {
                chosen.add(new Chosen(candidate, "risk"));
                room--;
                risk--;
            }
        }
        for (var candidate : drawn) {
            boolean already = chosen.stream().anyMatch(c -> c.candidate.equals(candidate));
            if (room > 0 && !already) {
                chosen.add(new Chosen(candidate, "random"));
                room--;
            }
        }
        return chosen;
    }
}
