package org.shanyraq.planning.staffing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.shanyraq.ground.Language;
import org.shanyraq.planning.staffing.team.Crew;
import org.shanyraq.planning.staffing.team.TeamOutcome;
import org.shanyraq.planning.staffing.team.TeamOutcome.Figures;
import org.shanyraq.planning.staffing.team.TeamQuestion;
import org.shanyraq.planning.staffing.team.TeamRun;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;

/** A simulated team in words and pictures. */
public final class TeamWords {
    private static final int MOST_SERIES = 4;

    private TeamWords() {}

    /** A finished simulation; every text is worded. */
    public record TeamPage(
            List<Tab> tabs,
            TeamRun run,
            String title,
            boolean own,
            String planned,
            String asked,
            List<Chart> charts,
            List<Line> lines) {}

    /** One variant, or one group of it. */
    public record Line(
            String variant,
            String group,
            String people,
            String answered,
            String waited,
            String left,
            boolean first) {}

    static TeamPage page(Shell shell, List<Tab> tabs, TeamRun run, boolean own) {
        var outcome = run.outcome().orElseThrow();
        return new TeamPage(
                tabs,
                run,
                title(shell, run.question()),
                own,
                planned(shell, run.question()),
                supposed(shell, run.question().asked()),
                List.of(
                        chart(
                                shell,
                                outcome,
                                "staffing.team.chart.answered",
                                one -> 100 * one.answered()),
                        chart(shell, outcome, "staffing.team.chart.wait", Figures::meanWait)),
                lines(shell, outcome));
    }

    static String title(Shell shell, TeamQuestion question) {
        return shell.t(
                "staffing.team.of", shell.date(question.day()), DayWords.time(question.slot()));
    }

    /** What the half-hour is planned with. */
    static String expected(Shell shell, TeamQuestion question) {
        return shell.t("staffing.team.expected", DayWords.number(shell, question.perHour()))
                + " "
                + planned(shell, question);
    }

    private static String planned(Shell shell, TeamQuestion question) {
        return shell.t(
                question.scheduled() ? "staffing.team.planned" : "staffing.team.unplanned",
                crew(shell, question.planned().crew()));
    }

    static String supposed(Shell shell, TeamQuestion.Supposed supposed) {
        return shell.t(
                "staffing.team.supposed",
                crew(shell, supposed.crew()),
                supposed.concurrency(),
                supposed.patience(),
                supposed.volume());
    }

    private static String crew(Shell shell, Crew crew) {
        return shell.t(
                "staffing.team.crew", crew.people(), crew.both(), crew.kazakh(), crew.russian());
    }

    private static Chart chart(
            Shell shell, TeamOutcome outcome, String title, ToDoubleFunction<Figures> value) {
        var labels =
                outcome.variants().stream()
                        .map(one -> shell.t("staffing.team.variant." + one.code()))
                        .toList();
        var series = new ArrayList<Chart.Series>();
        series.add(
                new Chart.Series(
                        shell.t("staffing.team.group.all"),
                        outcome.variants().stream()
                                .map(one -> value.applyAsDouble(one.all()))
                                .toList()));
        groups(outcome).stream()
                .limit(MOST_SERIES)
                .forEach(
                        code ->
                                series.add(
                                        new Chart.Series(
                                                group(shell, code),
                                                outcome.variants().stream()
                                                        .map(one -> of(one, code, value))
                                                        .toList())));
        return new Chart(shell.t(title), Chart.Kind.BARS, labels, series);
    }

    private static List<String> groups(TeamOutcome outcome) {
        return outcome.variants().stream()
                .flatMap(one -> one.groups().stream())
                .map(TeamOutcome.Group::code)
                .distinct()
                .toList();
    }

    private static double of(
            TeamOutcome.Variant variant, String code, ToDoubleFunction<Figures> value) {
        return variant.groups().stream()
                .filter(one -> one.code().equals(code))
                .mapToDouble(one -> value.applyAsDouble(one.figures()))
                .findFirst()
                .orElse(0);
    }

    private static List<Line> lines(Shell shell, TeamOutcome outcome) {
        var lines = new ArrayList<Line>();
        for (var variant : outcome.variants()) {
            lines.add(
                    line(
                            shell,
                            shell.t("staffing.team.variant." + variant.code()),
                            shell.t("staffing.team.group.all"),
                            shell.number(variant.people()),
                            variant.all(),
                            true));
            for (var one : variant.groups()) {
                lines.add(line(shell, "", group(shell, one.code()), "", one.figures(), false));
            }
        }
        return lines;
    }

    private static Line line(
            Shell shell,
            String variant,
            String group,
            String people,
            Figures figures,
            boolean first) {
        return new Line(
                variant,
                group,
                people,
                shell.words().number(100 * figures.answered(), 1)
                        + " ± "
                        + shell.words().number(200 * figures.error(), 1)
                        + "\u00a0%",
                shell.t("staffing.seconds", DayWords.number(shell, figures.meanWait())),
                shell.words().number(100 * figures.left(), 1) + "\u00a0%",
                first);
    }

    private static String group(Shell shell, String code) {
        return code.equals("emergency")
                ? shell.t("staffing.team.group.emergency")
                : Language.of(code).map(Language::ownName).orElse(code);
    }
}
