package org.shanyraq.planning.web;

import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.web.Shell;

/** What is lost when a centre stands elsewhere, by what the plan was asked for. */
final class MoveWords {
    private MoveWords() {}

    static String loss(
            Shell shell, PlanReport report, PlanReport.Figures after, String from, String to) {
        var plan = report.planned();
        double worse = worse(report, after);
        String sign = worse >= 0 ? "costs" : "saves";
        return switch (report.asked().by()) {
            case TRAVEL ->
                    shell.t(
                            "planning.move." + sign,
                            from,
                            to,
                            shell.words().number(100 * Math.abs(worse), 2));
            case REACH ->
                    shell.t(
                            "planning.move.reach." + sign,
                            from,
                            to,
                            Math.round(Math.abs(worse)),
                            PlanWords.km(shell, report, report.asked().radius()));
            case WORST ->
                    shell.t(
                            "planning.move.worst." + sign,
                            from,
                            to,
                            PlanWords.km(shell, report, Math.abs(worse)),
                            PlanWords.km(shell, report, plan.worstKm()));
        };
    }

    static boolean isWorse(PlanReport report, PlanReport.Figures after) {
        return worse(report, after) >= 0;
    }

    private static double worse(PlanReport report, PlanReport.Figures after) {
        var plan = report.planned();
        return switch (report.asked().by()) {
            case TRAVEL -> after.meanKm() / plan.meanKm() - 1;
            case REACH -> plan.reached() - after.reached();
            case WORST -> after.worstKm() - plan.worstKm();
        };
    }
}
