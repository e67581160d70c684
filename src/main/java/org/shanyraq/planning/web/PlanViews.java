package org.shanyraq.planning.web;

import java.util.List;
import java.util.Locale;
import org.shanyraq.ground.Role;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.report.Reports;
import org.shanyraq.planning.scenario.KeepPlans;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.planning.work.WorkPages;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** Turns scenarios and their reports into words of the reader's language. */
@Component
class PlanViews {
    static final List<Role> READERS =
            List.of(Role.MINISTRY_ANALYST, Role.REGIONAL_COORDINATOR, Role.ADMINISTRATOR);

    private static final int OTHERS = 50;

    private final Reports reports;
    private final PlanMaps maps;
    private final PlanCharts charts;
    private final PlanTables tables;
    private final PlanMaking making;
    private final KeepPlans plans;

    PlanViews(
            Reports reports,
            PlanMaps maps,
            PlanCharts charts,
            PlanTables tables,
            PlanMaking making,
            KeepPlans plans) {
        this.reports = reports;
        this.maps = maps;
        this.charts = charts;
        this.tables = tables;
        this.making = making;
        this.plans = plans;
    }

    PlanPages.PlanLine line(Shell shell, Scenario scenario) {
        return new PlanPages.PlanLine(
                scenario,
                PlanWords.aim(shell, scenario.wish()),
                scenario.outcome()
                        .map(outcome -> PlanWords.value(shell, scenario.wish(), outcome.value()))
                        .orElse(""),
                WorkPages.isReader(scenario.owner()));
    }

    PlanPage plan(Shell shell, Scenario scenario, Form describing) {
        var outcome = scenario.outcome().orElseThrow(NoSuchWork::new);
        var report = reports.of(scenario, outcome);
        return new PlanPage(
                scenario,
                WorkPages.isReader(scenario.owner()),
                PlanWords.aim(shell, scenario.wish()),
                PlanWords.trust(shell, scenario.wish(), outcome),
                outcome.proven(),
                making.of(shell, scenario, outcome),
                facts(shell, report),
                maps.of(shell, report, scenario.name()),
                sites(shell, report, outcome),
                bedNames(shell, report, outcome),
                PlanWords.within(shell, report, report.asked().radius()),
                tables.regions(shell, report),
                tables.equity(shell, report),
                tables.districts(shell, report),
                tables.stages(shell, report, scenario.wish(), outcome),
                tables.leftOut(shell, report),
                charts.of(shell, report),
                PlanWords.warnings(
                        shell, scenario.wish(), outcome, reports.isChanged(scenario, outcome)),
                describing,
                READERS.stream()
                        .map(role -> Choice.of(role.code(), shell.t("web.role." + role.code())))
                        .toList(),
                others(scenario));
    }

    private List<Choice> others(Scenario scenario) {
        return plans.latest(OTHERS, null).stream()
                .filter(other -> other.outcome().isPresent() && !other.id().equals(scenario.id()))
                .map(other -> Choice.of(other.id().toString(), other.name()))
                .toList();
    }

    List<PlanPage.Fact> facts(Shell shell, PlanReport report) {
        var before = report.today();
        var after = report.planned();
        var was = before.centres() > 0;
        return List.of(
                fact(
                        shell,
                        shell.t("planning.fact.centres"),
                        shell.number(after.centres()),
                        was ? shell.number(before.centres()) : ""),
                fact(
                        shell,
                        shell.t("planning.fact.mean"),
                        PlanWords.km(shell, report, after.meanKm()),
                        was ? PlanWords.km(shell, report, before.meanKm()) : ""),
                fact(
                        shell,
                        shell.t("planning.fact.worst"),
                        PlanWords.km(shell, report, after.worstKm()),
                        was ? PlanWords.km(shell, report, before.worstKm()) : ""),
                fact(
                        shell,
                        shell.t("planning.fact.worst_region"),
                        worstRegion(shell, report, after),
                        was ? worstRegion(shell, report, before) : ""),
                fact(
                        shell,
                        PlanWords.within(shell, report, 30),
                        PlanWords.percent(shell, after.within30()),
                        was ? PlanWords.percent(shell, before.within30()) : ""),
                fact(
                        shell,
                        PlanWords.within(shell, report, 50),
                        PlanWords.percent(shell, after.within50()),
                        was ? PlanWords.percent(shell, before.within50()) : ""),
                fact(
                        shell,
                        shell.t("planning.fact.beyond", PlanWords.km(shell, report, 50)),
                        beyond(shell, report, after),
                        was ? beyond(shell, report, before) : ""),
                new PlanPage.Fact(
                        shell.t("planning.fact.gaining"),
                        shell.number(report.gaining()),
                        shell.t("planning.fact.gaining.note")));
    }

    private String worstRegion(Shell shell, PlanReport report, PlanReport.Figures figures) {
        return tables.region(shell, figures.worstRegion())
                + ", "
                + PlanWords.km(shell, report, figures.worstRegionKm());
    }

    private static String beyond(Shell shell, PlanReport report, PlanReport.Figures figures) {
        long people = report.terrain().network().totalDemand();
        return shell.number(Math.round(people * (1 - figures.within50())));
    }

    private static PlanPage.Fact fact(Shell shell, String name, String value, String before) {
        return new PlanPage.Fact(
                name, value, before.isEmpty() ? "" : shell.t("planning.fact.today", before));
    }

    private List<PlanPage.SiteLine> sites(Shell shell, PlanReport report, Outcome outcome) {
        return report.proposed().stream()
                .map(
                        one ->
                                new PlanPage.SiteLine(
                                        one.site().code(),
                                        one.site().names().in(shell.language()),
                                        tables.region(shell, one.site().region()),
                                        shell.number(one.people()),
                                        shell.number(one.settlements()),
                                        PlanWords.km(shell, report, one.before()),
                                        PlanWords.km(shell, report, one.after()),
                                        PlanReasons.of(shell, report, one),
                                        outcome.beds().contains(one.site().code())))
                .toList();
    }

    private List<String> bedNames(Shell shell, PlanReport report, Outcome outcome) {
        return report.terrain().sites().stream()
                .filter(site -> outcome.beds().contains(site.code()))
                .map(site -> site.names().in(shell.language()))
                .sorted(shell.words().collation())
                .toList();
    }

    static String fileName(Scenario scenario) {
        return "plan-" + scenario.id().toString().substring(28).toLowerCase(Locale.ROOT);
    }
}
