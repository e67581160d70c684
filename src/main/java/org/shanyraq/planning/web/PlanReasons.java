package org.shanyraq.planning.web;

import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.web.Shell;

/** Why a place was chosen, in plain words. */
final class PlanReasons {
    private PlanReasons() {}

    /** Whom it serves, what changes for them, and what the next best place would cost. */
    static String of(Shell shell, PlanReport report, PlanReport.Proposed one) {
        String served =
                Double.isFinite(one.before())
                        ? shell.t(
                                "planning.reason.served",
                                one.people(),
                                one.settlements(),
                                PlanWords.km(shell, report, one.before()),
                                PlanWords.km(shell, report, one.after()))
                        : shell.t(
                                "planning.reason.first",
                                one.people(),
                                one.settlements(),
                                PlanWords.km(shell, report, one.after()));
        return one.next()
                .map(
                        next ->
                                served
                                        + " "
                                        + next(
                                                shell,
                                                report,
                                                one,
                                                next.names().in(shell.language())))
                .orElse(served);
    }

    private static String next(
            Shell shell, PlanReport report, PlanReport.Proposed one, String name) {
        double costs = one.nextCosts();
        return switch (report.asked().by()) {
            case TRAVEL -> {
                String percent = shell.words().number(100 * Math.abs(costs), 2);
                yield percent.matches("0([.,]0+)?")
                        ? shell.t("planning.reason.next.same", name)
                        : shell.t(
                                costs > 0 ? "planning.reason.next" : "planning.reason.next.saves",
                                name,
                                percent);
            }
            case REACH -> people(shell, report, name, costs, "reach", report.asked().radius());
            case WORST -> people(shell, report, name, costs, "worst", report.planned().worstKm());
        };
    }

    private static String people(
            Shell shell, PlanReport report, String name, double costs, String by, double way) {
        long people = Math.round(Math.abs(costs));
        String key =
                "planning.reason.next." + (people == 0 ? "same" : costs > 0 ? by : by + ".saves");
        return shell.t(key, name, people, PlanWords.km(shell, report, way));
    }
}
