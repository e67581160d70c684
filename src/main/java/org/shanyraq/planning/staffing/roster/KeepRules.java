package org.shanyraq.planning.staffing.roster;

import java.util.EnumSet;
import java.util.Set;
import org.shanyraq.planning.staffing.roster.RestRules.Broken;

/** Holds one person's week against the rules; the search and the page ask the same. */
public final class KeepRules {
    private final RosterQuestion question;
    private final RestRules rules;
    private final int[] begins;
    private final int[] ends;
    private final int[] worked;
    private final boolean[] night;

    public KeepRules(RosterQuestion question) {
        this.question = question;
        this.rules = question.rules();
        var patterns = question.patterns();
        begins = patterns.stream().mapToInt(Pattern::begin).toArray();
        ends = patterns.stream().mapToInt(Pattern::end).toArray();
        worked = patterns.stream().mapToInt(Pattern::worked).toArray();
        night = new boolean[patterns.size()];
        for (int i = 0; i < night.length; i++) {
            night[i] = patterns.get(i).isNight();
        }
    }

    /** Whether the week breaks no rule. */
    boolean allows(int person, int[] days) {
        var week = question.people().get(person);
        return restIsKept(week, days)
                && hoursAreKept(week, days)
                && nightsAreKept(days)
                && longestRest(week, days) >= rules.weekly();
    }

    /** Every rule that it breaks. */
    public Set<Broken> broken(int person, int[] days) {
        var week = question.people().get(person);
        var broken = EnumSet.noneOf(Broken.class);
        add(broken, Broken.BETWEEN, !restIsKept(week, days));
        add(broken, Broken.WEEKLY, longestRest(week, days) < rules.weekly());
        add(broken, Broken.WEEK, sum(days) > week.most());
        add(broken, Broken.DAYS, count(days) > rules.days());
        add(broken, Broken.NIGHTS, nights(days) > rules.nights());
        add(broken, Broken.NIGHTS_IN_ROW, nightsInRow(days) > rules.nightsInRow());
        for (int day = 0; day < 7; day++) {
            add(broken, Broken.AWAY, days[day] != Roster.OFF && week.away().get(day));
            add(broken, Broken.SHIFT, days[day] != Roster.OFF && worked[days[day]] > rules.shift());
        }
        return broken;
    }

    private static void add(Set<Broken> broken, Broken rule, boolean isBroken) {
        if (isBroken) {
            broken.add(rule);
        }
    }

    private boolean restIsKept(Week week, int[] days) {
        int free = week.before();
        for (int day = 0; day < 7; day++) {
            if (days[day] == Roster.OFF) {
                continue;
            }
            if (day * Pattern.DAY + begins[days[day]] - free < rules.between()) {
                return false;
            }
            free = day * Pattern.DAY + ends[days[day]];
        }
        return week.after() - free >= rules.between();
    }

    /** The longest stretch without work that touches the week. */
    private int longestRest(Week week, int[] days) {
        int longest = 0;
        int free = Math.max(week.before(), -Pattern.DAY);
        for (int day = 0; day < 7; day++) {
            if (days[day] != Roster.OFF) {
                longest = Math.max(longest, day * Pattern.DAY + begins[days[day]] - free);
                free = day * Pattern.DAY + ends[days[day]];
            }
        }
        return Math.max(longest, Math.min(week.after(), RosterQuestion.SLOTS) - free);
    }

    private boolean hoursAreKept(Week week, int[] days) {
        for (int day = 0; day < 7; day++) {
            if (days[day] != Roster.OFF && week.away().get(day)) {
                return false;
            }
        }
        return sum(days) <= week.most() && count(days) <= rules.days();
    }

    private boolean nightsAreKept(int[] days) {
        return nights(days) <= rules.nights() && nightsInRow(days) <= rules.nightsInRow();
    }

    private int sum(int[] days) {
        int sum = 0;
        for (int day : days) {
            sum += day == Roster.OFF ? 0 : worked[day];
        }
        return sum;
    }

    private static int count(int[] days) {
        int count = 0;
        for (int day : days) {
            count += day == Roster.OFF ? 0 : 1;
        }
        return count;
    }

    private int nights(int[] days) {
        int nights = 0;
        for (int day : days) {
            nights += day != Roster.OFF && night[day] ? 1 : 0;
        }
        return nights;
    }

    private int nightsInRow(int[] days) {
        int longest = 0;
        int row = 0;
        for (int day : days) {
            row = day != Roster.OFF && night[day] ? row + 1 : 0;
            longest = Math.max(longest, row);
        }
        return longest;
    }
}
