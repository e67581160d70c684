package org.shanyraq.planning.staffing.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.staffing.roster.KeepRules;
import org.shanyraq.planning.staffing.roster.Pattern;
import org.shanyraq.planning.staffing.roster.RestRules;
import org.shanyraq.planning.staffing.roster.RestRules.Broken;
import org.shanyraq.planning.staffing.roster.Roster;
import org.shanyraq.planning.staffing.roster.RosterQuestion;
import org.shanyraq.planning.staffing.roster.Week;

/** Holds a week that was planned by hand against the rules of rest. */
final class CheckWeek {
    private CheckWeek() {}

    /**
     * @param spans of one person, of the week and of the day before and after it
     */
    static Set<Broken> broken(List<Span> spans, LocalDate monday, RestRules rules) {
        var patterns = new ArrayList<Pattern>();
        var days = new int[7];
        int before = -Pattern.DAY;
        int after = 8 * Pattern.DAY;
        for (int day = -1; day < 8; day++) {
            var pattern = pattern(spans, monday.plusDays(day));
            if (day < 0 && pattern != null) {
                before = pattern.end() - Pattern.DAY;
            } else if (day == 7 && pattern != null) {
                after = 7 * Pattern.DAY + pattern.begin();
            } else if (day >= 0 && day < 7) {
                days[day] = pattern == null ? Roster.OFF : patterns.size();
                if (pattern != null) {
                    patterns.add(pattern);
                }
            }
        }
        var broken = EnumSet.noneOf(Broken.class);
        if (!patterns.isEmpty()) {
            var generous =
                    new RestRules(
                            rules.between(),
                            Integer.MAX_VALUE,
                            rules.week(),
                            rules.weekly(),
                            rules.nights(),
                            rules.nightsInRow(),
                            rules.days());
            var none = new int[1][RosterQuestion.SLOTS];
            var around = Week.free(rules.week());
            var week = new Week(before, after, rules.week(), around.away(), -1);
            var question = new RosterQuestion(List.of(week), none, none, patterns, generous);
            broken.addAll(new KeepRules(question).broken(0, days));
            if (patterns.stream().anyMatch(one -> one.worked() > rules.shift())) {
                broken.add(Broken.SHIFT);
            }
        }
        return broken;
    }

    private static @Nullable Pattern pattern(List<Span> spans, LocalDate day) {
        var begins = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        for (var span : spans) {
            if (span.day().equals(day)) {
                int[] halfHours = span.halfHours(day);
                begins.add(halfHours[0]);
                ends.add(halfHours[1]);
            }
        }
        return begins.isEmpty() ? null : new Pattern(begins, ends);
    }
}
