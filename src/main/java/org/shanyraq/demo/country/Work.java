package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;

/** What a centre does with a family: incidents, assessments, sessions. A model of our own. */
final class Work {
    /** How the first assessments fall, from the lowest band to the highest. */
    static final double[] FIRST_BANDS = {0.38, 0.34, 0.20, 0.08};

    private static final List<Duration> HOLDS =
            List.of(
                    Duration.ofDays(60),
                    Duration.ofDays(30),
                    Duration.ofDays(7),
                    Duration.ofHours(72));
    private static final double RENEWED_IN_TIME = 0.9;
    private static final double BETTER = 0.6;
    private static final double NEGLECTED = 0.1;
    private static final int MOST_SESSIONS = 14;
    private static final int DANGEROUS = 2;
    private static final int OPENS = 9;
    private static final int CLOSES = 18;

    private final Seasons seasons;
    private final Lists stories;

    Work(Seasons seasons, Lists stories) {
        this.seasons = seasons;
        this.stories = stories;
    }

    List<CaseLife.Incident> incidents(
            Language language, Instant opened, Instant until, Chance chance) {
        var incidents = new ArrayList<CaseLife.Incident>();
        int count = 1 + chance.weighted(0.66, 0.22, 0.09, 0.03);
        var at = opened.minus(chance.within(Duration.ofHours(4), Duration.ofDays(12)));
        var written =
                inOffice(
                        opened.plus(chance.within(Duration.ofMinutes(20), Duration.ofHours(30))),
                        chance);
        for (int i = 0; i < count && written.isBefore(until); i++) {
            incidents.add(
                    new CaseLife.Incident(
                            chance.id(written),
                            at,
                            written,
                            forms(chance),
                            chance.weighted(0.45, 0.38, 0.14, 0.03),
                            chance.in(0.55),
                            chance.of(stories.of("incident." + language.code()))));
            at = written.plus(chance.within(Duration.ofDays(3), Duration.ofDays(60)));
            written =
                    inOffice(
                            at.plus(chance.within(Duration.ofHours(3), Duration.ofDays(4))),
                            chance);
        }
        return incidents;
    }

    List<CaseLife.Assessment> assessments(
            Language language,
            Instant opened,
            Instant until,
            boolean ends,
            List<Member> workers,
            Chance chance) {
        var assessments = new ArrayList<CaseLife.Assessment>();
        int band = chance.weighted(FIRST_BANDS);
        var at =
                inOffice(
                        opened.plus(chance.within(Duration.ofHours(1), Duration.ofHours(60))),
                        chance);
        while (at.isBefore(until)) {
            assessments.add(
                    new CaseLife.Assessment(
                            chance.id(at),
                            at,
                            band,
                            workers.getFirst(),
                            chance.of(stories.of("reason." + language.code()))));
            var holds = HOLDS.get(band);
            boolean inTime = chance.in(RENEWED_IN_TIME);
            var after =
                    inTime
                            ? holds.multipliedBy(chance.between(50, 85)).dividedBy(100)
                            : holds.plus(chance.within(Duration.ofHours(4), Duration.ofDays(6)));
            at = inOffice(at.plus(after), chance);
            if (band > 0 && chance.in(BETTER)) {
                band--;
            } else if (band < 3 && chance.in(0.04)) {
                band++;
            }
        }
        if (!ends && chance.in(NEGLECTED)) {
            neglect(assessments, until);
        }
        if (ends && !assessments.isEmpty() && assessments.getLast().band() >= DANGEROUS) {
            assessments.add(calm(assessments.getLast(), until, chance));
        }
        return assessments;
    }

    /** As if the last ones had not been made: the review is late now. */
    private static void neglect(List<CaseLife.Assessment> assessments, Instant until) {
        while (assessments.size() > 1
                && assessments
                        .getLast()
                        .at()
                        .plus(HOLDS.get(assessments.getLast().band()))
                        .isAfter(until)) {
            assessments.removeLast();
        }
    }

    /** Nobody ends a case while the risk is high: before the end it was found to be lower. */
    private static CaseLife.Assessment calm(
            CaseLife.Assessment last, Instant until, Chance chance) {
        var at = last.at().plus(Duration.between(last.at(), until).dividedBy(2));
        return new CaseLife.Assessment(
                chance.id(at), at, chance.below(DANGEROUS), last.by(), last.reason());
    }

    List<CaseLife.Session> sessions(
            Language language, Instant opened, Instant until, List<Member> workers, Chance chance) {
        var sessions = new ArrayList<CaseLife.Session>();
        var day = LocalDate.ofInstant(opened, DatedSettings.ZONE).plusDays(chance.between(1, 4));
        for (int i = 0; i < MOST_SESSIONS; i++) {
            while (!seasons.isWorkingDay(day)) {
                day = day.plusDays(1);
            }
            var at =
                    day.atTime(chance.between(9, 17), 30 * chance.below(2))
                            .atZone(DatedSettings.ZONE)
                            .toInstant();
            if (!at.isBefore(until)) {
                break;
            }
            sessions.add(session(language, at, chance.of(workers), chance));
            day = day.plusDays(chance.between(3, 10) + i * 2L);
        }
        return sessions;
    }

    private CaseLife.Session session(Language language, Instant at, Member by, Chance chance) {
        return new CaseLife.Session(
                chance.id(at),
                at,
                by.role() == Role.LAWYER ? 40 : 50 + 10 * chance.below(3),
                by.role(),
                by,
                chance.in(0.9),
                chance.of(stories.of("session." + by.role().code() + "." + language.code())));
    }

    /** The same moment, or the next morning when nobody is at work. */
    private static Instant inOffice(Instant moment, Chance chance) {
        var local = moment.atZone(DatedSettings.ZONE);
        if (local.getHour() >= OPENS && local.getHour() < CLOSES) {
            return moment;
        }
        var day = local.getHour() < OPENS ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return day.atTime(OPENS + chance.below(3), chance.below(60))
                .atZone(DatedSettings.ZONE)
                .toInstant();
    }

    private static List<CaseLife.Form> forms(Chance chance) {
        var forms = EnumSet.of(CaseLife.Form.values()[chance.weighted(0.6, 0.3, 0.09, 0.01)]);
        if (chance.in(0.55)) {
            forms.add(CaseLife.Form.PSYCHOLOGICAL);
        }
        if (chance.in(0.12)) {
            forms.add(CaseLife.Form.ECONOMIC);
        }
        if (chance.in(0.03)) {
            forms.add(CaseLife.Form.SEXUAL);
        }
        return List.copyOf(forms);
    }
}
