package org.shanyraq.planning.staffing.proposal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.planning.staffing.duty.Duties;
import org.shanyraq.planning.staffing.duty.RulesOfRest;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.need.Change;
import org.shanyraq.planning.staffing.need.HalfHour;
import org.shanyraq.planning.staffing.need.PlanDay;
import org.shanyraq.planning.staffing.roster.KeepRules;
import org.shanyraq.planning.staffing.roster.Pattern;
import org.shanyraq.planning.staffing.roster.Roster;
import org.shanyraq.planning.staffing.roster.RosterQuestion;
import org.shanyraq.planning.staffing.roster.Week;
import org.shanyraq.planning.work.WorkLoops;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts a week's need, its people and the rules into a question, and words the answer. */
@Component
class AskRoster {
    /** In each of these somebody is at work at every hour. */
    private static final List<Language> LANGUAGES = List.of(Language.KK, Language.RU);

    private static final int CONTRACT = 80;

    private final PlanDay plans;
    private final Duties duties;
    private final StaffRegister staff;
    private final RulesOfRest rules;

    AskRoster(PlanDay plans, Duties duties, StaffRegister staff, RulesOfRest rules) {
        this.plans = plans;
        this.duties = duties;
        this.staff = staff;
        this.rules = rules;
    }

    /** The question, with those whom it is about in its order. */
    record Asked(RosterQuestion question, List<StaffMember> members) {}

    /**
     * @throws WorkLoops.Impossible when somebody or something is missing
     */
    @Transactional
    Asked of(Proposal proposal) {
        var members = staff.ofRole(proposal.centre(), Role.OPERATOR);
        if (members.isEmpty()) {
            throw new WorkLoops.Impossible("nobody", Map.of());
        }
        var week = proposal.week();
        var around = duties.between(proposal.centre(), week.minusDays(1), week.plusDays(7));
        int groups = 1 + LANGUAGES.size();
        var need = new int[groups][RosterQuestion.SLOTS];
        need(week, need);
        var standing = new int[groups][RosterQuestion.SLOTS];
        var people = new ArrayList<Week>();
        for (var member : members) {
            people.add(person(member, around, week, standing));
        }
        var question = new RosterQuestion(people, need, standing, Pattern.usual(), rules.now());
        return new Asked(question, members);
    }

    private void need(LocalDate week, int[][] need) {
        var days = plans.days(week, 7, Change.NONE);
        if (days.stream().anyMatch(day -> day.halfHours().isEmpty())) {
            throw new WorkLoops.Impossible("no_forecast", Map.of());
        }
        for (int day = 0; day < 7; day++) {
            for (HalfHour one : days.get(day).halfHours()) {
                int slot = day * History.DAY + one.slot();
                need[0][slot] = one.rostered();
                for (int group = 1; group < need.length; group++) {
                    need[group][slot] = Math.min(2, one.rostered());
                }
            }
        }
    }

    private static Week person(
            StaffMember member, List<Duties.Duty> around, LocalDate week, int[][] standing) {
        int groups = 1;
        for (int i = 0; i < LANGUAGES.size(); i++) {
            groups |= member.languages().contains(LANGUAGES.get(i)) ? 2 << i : 0;
        }
        int before = -Pattern.DAY;
        int after = 8 * Pattern.DAY;
        for (var duty : around) {
            if (!duty.staff().equals(member.id())) {
                continue;
            }
            var day = duty.span().day();
            if (day.isBefore(week)) {
                before = Math.max(before, slot(week, duty.span().until()));
                stand(standing, groups, slot(week, duty.span().until()));
            } else if (!day.isBefore(week.plusDays(7))) {
                after = Math.min(after, slot(week, duty.span().from()));
            }
        }
        return new Week(before, after, CONTRACT, Collections.nCopies(7, false), groups);
    }

    /** Sunday's night goes on into Monday. */
    private static void stand(int[][] standing, int groups, int until) {
        for (int group = 0; group < standing.length; group++) {
            for (int slot = 0; slot < until && (groups >> group & 1) == 1; slot++) {
                standing[group][slot]++;
            }
        }
    }

    private static int slot(LocalDate week, Instant at) {
        var begin = week.atStartOfDay(DatedSettings.ZONE).toInstant();
        return (int) Math.ceilDiv(Duration.between(begin, at).toMinutes(), 30L);
    }

    Proposal.Outcome worded(Asked asked, Roster roster) {
        var question = asked.question();
        var rules = new KeepRules(question);
        var people = new ArrayList<Proposal.Person>();
        int broken = 0;
        for (int person = 0; person < asked.members().size(); person++) {
            broken += rules.broken(person, roster.patterns()[person]).size();
            people.add(
                    new Proposal.Person(
                            asked.members().get(person).id().value(),
                            spans(question, roster.patterns()[person]),
                            roster.worked(question, person) / 2.0,
                            roster.nights(question, person),
                            roster.weekends(person)));
        }
        var gaps = new ArrayList<Proposal.LanguageGap>();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            gaps.add(
                    new Proposal.LanguageGap(
                            LANGUAGES.get(i).code(), roster.missing(question, i + 1)));
        }
        return new Proposal.Outcome(
                people,
                question.need()[0],
                roster.cover(question, 0),
                roster.missing(question, 0),
                gaps,
                broken);
    }

    private static List<String> spans(RosterQuestion question, int[] week) {
        var spans = new ArrayList<String>();
        for (int chosen : week) {
            spans.add(chosen == Roster.OFF ? "" : text(question.patterns().get(chosen)));
        }
        return spans;
    }

    private static String text(Pattern pattern) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < pattern.begins().size(); i++) {
            parts.add(time(pattern.begins().get(i)) + "–" + time(pattern.ends().get(i)));
        }
        return String.join(", ", parts);
    }

    private static LocalTime time(int slot) {
        return LocalTime.MIDNIGHT.plusMinutes(30L * slot);
    }
}
