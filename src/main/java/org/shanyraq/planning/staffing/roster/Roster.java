package org.shanyraq.planning.staffing.roster;

import java.util.Arrays;

/**
 * Patterns of a week by person and day, Monday first; −1 where nothing is worked.
 *
 * @param cost what the search made smaller: gaps in the cover above all, then unfairness
 */
public record Roster(int[][] patterns, double cost) {
    public static final int OFF = -1;

    /** People at work by half-hour of the week, in one group. */
    public int[] cover(RosterQuestion question, int group) {
        var cover = question.standing()[group].clone();
        for (int person = 0; person < patterns.length; person++) {
            if ((question.people().get(person).groups() >> group & 1) == 1) {
                for (int day = 0; day < 7; day++) {
                    add(question, patterns[person][day], day, cover);
                }
            }
        }
        return cover;
    }

    private static void add(RosterQuestion question, int chosen, int day, int[] cover) {
        if (chosen == OFF) {
            return;
        }
        var pattern = question.patterns().get(chosen);
        for (int part = 0; part < pattern.begins().size(); part++) {
            int from = day * Pattern.DAY + pattern.begins().get(part);
            int to = day * Pattern.DAY + pattern.ends().get(part);
            for (int slot = from; slot < Math.min(to, cover.length); slot++) {
                cover[slot]++;
            }
        }
    }

    /** Half-hours of one person that are missing in the week's cover of a group. */
    public int missing(RosterQuestion question, int group) {
        var cover = cover(question, group);
        int missing = 0;
        for (int slot = 0; slot < cover.length; slot++) {
            missing += Math.max(0, question.need()[group][slot] - cover[slot]);
        }
        return missing;
    }

    /** Half-hours that a person works. */
    public int worked(RosterQuestion question, int person) {
        return Arrays.stream(patterns[person])
                .filter(one -> one != OFF)
                .map(one -> question.patterns().get(one).worked())
                .sum();
    }

    /** Night shifts of a person. */
    public int nights(RosterQuestion question, int person) {
        return (int)
                Arrays.stream(patterns[person])
                        .filter(one -> one != OFF && question.patterns().get(one).isNight())
                        .count();
    }

    /** Shifts of a person on Saturday and Sunday. */
    public int weekends(int person) {
        return (patterns[person][5] == OFF ? 0 : 1) + (patterns[person][6] == OFF ? 0 : 1);
    }
}
