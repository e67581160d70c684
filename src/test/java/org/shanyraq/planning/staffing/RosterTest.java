package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanyraq.planning.staffing.roster.KeepRules;
import org.shanyraq.planning.staffing.roster.Pattern;
import org.shanyraq.planning.staffing.roster.ProposeRoster;
import org.shanyraq.planning.staffing.roster.RestRules;
import org.shanyraq.planning.staffing.roster.RestRules.Broken;
import org.shanyraq.planning.staffing.roster.Roster;
import org.shanyraq.planning.staffing.roster.RosterQuestion;
import org.shanyraq.planning.staffing.roster.Week;

/** Rosters keep every rule, cover what can be covered, and are fair. */
class RosterTest {
    private static final RestRules RULES = RosterWeeks.RULES;

    @Test
    void aWeekOfTwentyPeopleIsCoveredWithoutABrokenRule() {
        var question = RosterWeeks.of(20);
        var roster = solve(question, 400_000);
        assertThat(RosterWeeks.broken(question, roster)).isZero();
        assertThat(roster.missing(question, 0)).isLessThan(RosterWeeks.needed(question) / 25);
        int most = 0;
        int least = Integer.MAX_VALUE;
        for (int person = 0; person < 20; person++) {
            most = Math.max(most, roster.worked(question, person));
            least = Math.min(least, roster.worked(question, person));
        }
        assertThat(most).isLessThanOrEqualTo(80);
        assertThat(most - least).isLessThanOrEqualTo(24);
    }

    @Test
    void theSameSeedAndTriesGiveTheSameRoster() {
        var question = RosterWeeks.of(8);
        assertThat(solve(question, 40_000).patterns())
                .isDeepEqualTo(solve(question, 40_000).patterns());
    }

    @Test
    void aSearchThatIsStoppedKeepsWhatItHas() {
        var question = RosterWeeks.of(20);
        var roster =
                ProposeRoster.solve(
                        question,
                        ProposeRoster.Effort.ofSeconds(60),
                        1,
                        progress -> progress.tries() < 100_000);
        assertThat(RosterWeeks.broken(question, roster)).isZero();
        assertThat(roster.missing(question, 0)).isLessThan(RosterWeeks.needed(question));
    }

    @Test
    void everyRuleIsSeenWhenItIsBroken() {
        var patterns = List.of(Pattern.of(16, 8), Pattern.of(40, 12), Pattern.of(12, 12));
        var away = List.of(false, false, false, false, false, false, true);
        var question =
                new RosterQuestion(
                        List.of(new Week(-10, 336, 80, away, -1)),
                        new int[1][RosterQuestion.SLOTS],
                        new int[1][RosterQuestion.SLOTS],
                        patterns,
                        RULES);
        var rules = new KeepRules(question);
        int off = Roster.OFF;
        assertThat(rules.broken(0, week(0, 0, 0, 0, 0, off, off))).isEmpty();
        assertThat(rules.broken(0, week(off, 1, 0, off, off, off, off)))
                .containsOnly(Broken.BETWEEN);
        assertThat(rules.broken(0, week(1, 1, 1, off, off, off, off)))
                .containsOnly(Broken.NIGHTS_IN_ROW);
        assertThat(rules.broken(0, week(0, 0, 0, 0, 0, 0, off))).contains(Broken.WEEK, Broken.DAYS);
        assertThat(rules.broken(0, week(off, off, off, off, off, off, 0))).contains(Broken.AWAY);
        assertThat(rules.broken(0, week(1, off, 1, off, 1, 1, off)))
                .contains(Broken.NIGHTS, Broken.WEEK);
    }

    @Test
    void theNightThatBeganOnSundayAndTheShiftAfterAreRestedFrom() {
        var question =
                new RosterQuestion(
                        List.of(new Week(16, 336 + 4, 80, Collections.nCopies(7, false), -1)),
                        new int[1][RosterQuestion.SLOTS],
                        new int[1][RosterQuestion.SLOTS],
                        List.of(Pattern.of(16, 8), Pattern.of(28, 8)),
                        RULES);
        var rules = new KeepRules(question);
        int off = Roster.OFF;
        assertThat(rules.broken(0, week(0, off, off, off, off, off, off)))
                .isEqualTo(Set.of(Broken.BETWEEN));
        assertThat(rules.broken(0, week(off, off, off, off, off, off, 1)))
                .isEqualTo(Set.of(Broken.BETWEEN));
    }

    private static int[] week(int... days) {
        return days;
    }

    private static Roster solve(RosterQuestion question, long tries) {
        return ProposeRoster.solve(
                question, ProposeRoster.Effort.ofTries(tries), 1, progress -> true);
    }

    @Test
    void patternsKnowTheirNightsAndHours() {
        assertThat(Pattern.of(40, 12).isNight()).isTrue();
        assertThat(Pattern.of(28, 8).isNight()).isFalse();
        assertThat(Pattern.of(30, 8).isNight()).isTrue();
        assertThat(new Pattern(List.of(16, 36), List.of(24, 44)).worked()).isEqualTo(16);
    }
}
