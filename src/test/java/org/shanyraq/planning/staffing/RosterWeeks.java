package org.shanyraq.planning.staffing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import org.shanyraq.planning.staffing.roster.KeepRules;
import org.shanyraq.planning.staffing.roster.Pattern;
import org.shanyraq.planning.staffing.roster.RestRules;
import org.shanyraq.planning.staffing.roster.Roster;
import org.shanyraq.planning.staffing.roster.RosterQuestion;
import org.shanyraq.planning.staffing.roster.Week;

/**
 * A typical week of 111 for so many people: busy by day, two peaks, quiet nights, calm weekends.
 */
public final class RosterWeeks {
    /** 12 h between shifts, 12 h a shift, 40 h a week, 42 h at once, nights and days limited. */
    public static final RestRules RULES = new RestRules(24, 24, 80, 84, 3, 2, 5);

    private static final double[] HOURS = {
        3, 2, 2, 2, 2, 2, 3, 5, 9, 11, 12, 12, 11, 10, 10, 10, 9, 9, 9, 10, 10, 9, 7, 5
    };

    private RosterWeeks() {}

    public static RosterQuestion of(int people) {
        var weeks = new ArrayList<Week>();
        for (int person = 0; person < people; person++) {
            var away = new ArrayList<>(Collections.nCopies(7, false));
            away.set(person % 7, person % 5 == 0);
            int groups = 1 | (person % 8 == 0 ? 0 : 2) | (person % 8 == 1 ? 0 : 4);
            weeks.add(new Week(person % 4 == 0 ? 12 : -30, 8 * Pattern.DAY, 80, away, groups));
        }
        var need = new int[3][RosterQuestion.SLOTS];
        double scale = people * 80 * 0.85 / sum();
        for (int slot = 0; slot < RosterQuestion.SLOTS; slot++) {
            double here = scale * HOURS[slot % Pattern.DAY / 2] * share(slot / Pattern.DAY);
            need[0][slot] = Math.max(1, (int) Math.round(here));
            need[1][slot] = Math.max(1, need[0][slot] / 2);
            need[2][slot] = Math.max(1, need[0][slot] / 3);
        }
        return new RosterQuestion(
                weeks, need, new int[3][RosterQuestion.SLOTS], Pattern.usual(), RULES);
    }

    private static double share(int day) {
        return day > 4 ? 0.75 : 1;
    }

    private static double sum() {
        return 2 * Arrays.stream(HOURS).sum() * (5 + 2 * 0.75);
    }

    public static int needed(RosterQuestion question) {
        return Arrays.stream(question.need()[0]).sum();
    }

    /** Rules broken, over all people. */
    public static int broken(RosterQuestion question, Roster roster) {
        var rules = new KeepRules(question);
        int broken = 0;
        for (int person = 0; person < roster.patterns().length; person++) {
            broken += rules.broken(person, roster.patterns()[person]).size();
        }
        return broken;
    }
}
