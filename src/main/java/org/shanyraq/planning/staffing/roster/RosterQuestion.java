package org.shanyraq.planning.staffing.roster;

import java.util.List;

/**
 * Who could work, what is needed, and what must be kept.
 *
 * @param people each with what surrounds the week
 * @param need people at work by group and half-hour of the week (336), Monday first; group 0 is
 *     everybody, the others are those who count in it, such as speakers of a language
 * @param standing people who work anyway, by the same: the night that began on Sunday
 */
public record RosterQuestion(
        List<Week> people,
        int[][] need,
        int[][] standing,
        List<Pattern> patterns,
        RestRules rules) {
    /** Half-hours of a week. */
    public static final int SLOTS = 7 * Pattern.DAY;

    public RosterQuestion {
        people = List.copyOf(people);
        patterns = patterns.stream().filter(one -> one.worked() <= rules.shift()).toList();
        if (people.isEmpty() || patterns.isEmpty()) {
            throw new IllegalArgumentException("a roster needs people and patterns");
        }
        for (int group = 0; group < need.length; group++) {
            if (need[group].length != SLOTS || standing[group].length != SLOTS) {
                throw new IllegalArgumentException("a week has " + SLOTS + " half-hours");
            }
        }
    }
}
