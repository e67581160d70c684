package org.shanyraq.planning.staffing.roster;

/**
 * What a roster costs, kept up to date change by change. A gap in the cover weighs most and grows
 * with its square, so that two short half-hours are better than one half-hour short by two; a
 * person too many costs little; hours, nights and weekends are spread by their squares.
 */
final class Cost {
    private static final double GAP = 100;
    private static final double GAP_IN_GROUP = 60;
    private static final double TOO_MANY = 2;
    private static final double HOURS = 0.5;
    private static final double NIGHT = 12;
    private static final double WEEKEND = 8;
    private static final double SPLIT = 10;

    private final RosterQuestion question;
    private final int[][] over;
    private final int[] worked;
    private final int[] nights;
    private final int[] weekends;
    private final double fair;
    private double total;
    private double missing;

    Cost(RosterQuestion question) {
        this.question = question;
        int people = question.people().size();
        over = new int[question.need().length][RosterQuestion.SLOTS];
        worked = new int[people];
        nights = new int[people];
        weekends = new int[people];
        long needed = 0;
        for (int group = 0; group < over.length; group++) {
            for (int slot = 0; slot < RosterQuestion.SLOTS; slot++) {
                int lacks = question.need()[group][slot] - question.standing()[group][slot];
                over[group][slot] = -lacks;
                total += cover(group, slot);
                missing += group == 0 ? Math.max(0, lacks) : 0;
                needed += group == 0 ? Math.max(0, lacks) : 0;
            }
        }
        fair = Math.min(question.rules().week(), (double) needed / people);
        for (int person = 0; person < people; person++) {
            total += load(person);
        }
    }

    double total() {
        return total;
    }

    double missing() {
        return missing;
    }

    void set(int person, int day, int from, int to) {
        total -= load(person);
        put(person, day, from, -1);
        put(person, day, to, 1);
        total += load(person);
    }

    private void put(int person, int day, int chosen, int sign) {
        if (chosen == Roster.OFF) {
            return;
        }
        var pattern = question.patterns().get(chosen);
        int groups = question.people().get(person).groups();
        for (int part = 0; part < pattern.begins().size(); part++) {
            int from = day * Pattern.DAY + pattern.begins().get(part);
            int to = Math.min(day * Pattern.DAY + pattern.ends().get(part), RosterQuestion.SLOTS);
            for (int group = 0; group < over.length; group++) {
                if ((groups >> group & 1) == 1) {
                    cover(group, from, to, sign);
                }
            }
        }
        worked[person] += sign * pattern.worked();
        nights[person] += pattern.isNight() ? sign : 0;
        weekends[person] += day > 4 ? sign : 0;
        total += sign * SPLIT * (pattern.begins().size() - 1);
    }

    private void cover(int group, int from, int to, int sign) {
        for (int slot = from; slot < to; slot++) {
            total -= cover(group, slot);
            missing -= group == 0 ? Math.max(0, -over[group][slot]) : 0;
            over[group][slot] += sign;
            total += cover(group, slot);
            missing += group == 0 ? Math.max(0, -over[group][slot]) : 0;
        }
    }

    private double cover(int group, int slot) {
        double more = over[group][slot];
        if (more < 0) {
            return (group == 0 ? GAP : GAP_IN_GROUP) * more * more;
        }
        return group == 0 ? TOO_MANY * more : 0;
    }

    private double load(int person) {
        double away = worked[person] - fair;
        return HOURS * away * away / 4
                + NIGHT * nights[person] * nights[person]
                + WEEKEND * weekends[person] * weekends[person];
    }
}
