package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.web.Shell;

/** What a plan was asked and how far it may be trusted, in words. */
final class PlanWords {
    private PlanWords() {}

    static String aim(Shell shell, Wish wish) {
        return shell.t(
                "planning.aim.brief." + wish.aim().code(),
                way(shell, wish.timed(), wish.km()),
                wish.centres(),
                shell.number(wish.room()));
    }

    /** What a plan is worth, in the unit of its question. */
    static String value(Shell shell, Wish wish, double value) {
        return switch (wish.aim()) {
            case TRAVEL, ROOM ->
                    shell.t(
                            wish.timed() ? "planning.person_minutes" : "planning.person_km",
                            shell.words().number(value, 0));
            case WORST -> way(shell, wish.timed(), value);
            case REACH, FEWEST ->
                    shell.t("planning.value." + wish.aim().code(), shell.words().number(value, 0));
        };
    }

    static String trust(Shell shell, Wish wish, Outcome outcome) {
        double percent = 100 * outcome.gap();
        return outcome.proven()
                ? shell.t("planning.trust.proven")
                : shell.t(
                        "planning.trust.gap",
                        shell.words().number(percent, percent < 0.1 ? 3 : 1),
                        value(shell, wish, outcome.bound()));
    }

    /** Settlements and people that the figures leave out, and data that changed. */
    static List<String> warnings(Shell shell, Wish wish, Outcome outcome, boolean changed) {
        var warnings = new ArrayList<String>();
        if (changed) {
            warnings.add(shell.t("planning.warning.changed"));
        }
        if (outcome.cutOff() > 0) {
            warnings.add(
                    wish.aim().hasRadius()
                            ? shell.t(
                                    "planning.warning.beyond",
                                    outcome.cutOff(),
                                    way(shell, wish.timed(), wish.km()))
                            : shell.t("planning.warning.cut_off", outcome.cutOff()));
        }
        if (outcome.withoutRoom() > 0) {
            warnings.add(shell.t("planning.warning.without_room", outcome.withoutRoom()));
        }
        return warnings;
    }

    /** As the form takes them. */
    static String units(List<Long> work) {
        return work.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** Kilometres, or minutes where the operator's own times count. */
    static String way(Shell shell, boolean timed, double way) {
        boolean whole = way >= 100 || way == Math.rint(way);
        return Double.isFinite(way)
                ? shell.t(
                        timed ? "planning.minutes" : "planning.km",
                        shell.words().number(way, whole ? 0 : 1))
                : "–";
    }

    static String km(Shell shell, PlanReport report, double way) {
        return way(shell, report.terrain().timed(), way);
    }

    /** "Within 30 km", or minutes. */
    static String within(Shell shell, PlanReport report, int way) {
        return shell.t("planning.fact.within", km(shell, report, way));
    }

    static String percent(Shell shell, double share) {
        return shell.words().number(100 * share, 1) + "\u00a0%";
    }
}
