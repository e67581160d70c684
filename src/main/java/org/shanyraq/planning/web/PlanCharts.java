package org.shanyraq.planning.web;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** The curves: what one centre after another brings. */
@Component
class PlanCharts {
    List<Chart> of(Shell shell, PlanReport report) {
        if (report.curve().size() < 2) {
            return List.of();
        }
        return List.of(
                chart(
                        shell,
                        report,
                        report.terrain().timed() ? "planning.curve.minutes" : "planning.curve.km",
                        series(report, shell.t("planning.curve.mean"), PlanReport.Step::meanKm),
                        series(
                                report,
                                shell.t("planning.curve.worst_region"),
                                PlanReport.Step::worstRegionKm)),
                chart(
                        shell,
                        report,
                        "planning.curve.share",
                        series(
                                report,
                                PlanWords.within(shell, report, 30),
                                step -> 100 * step.within30()),
                        series(
                                report,
                                PlanWords.within(shell, report, 50),
                                step -> 100 * step.within50())));
    }

    private static Chart chart(
            Shell shell, PlanReport report, String title, Chart.Series one, Chart.Series two) {
        return new Chart(
                shell.t(title),
                Chart.Kind.LINES,
                report.curve().stream().map(step -> String.valueOf(step.centres())).toList(),
                List.of(one, two));
    }

    private static Chart.Series series(
            PlanReport report, String name, ToDoubleFunction<PlanReport.Step> value) {
        return new Chart.Series(
                name,
                report.curve().stream().map(step -> finite(value.applyAsDouble(step))).toList());
    }

    private static double finite(double value) {
        return Double.isFinite(value) ? value : 0;
    }
}
