package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.report.Reports;
import org.shanyraq.planning.scenario.KeepPlans;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two plans side by side. */
@Controller
public class ComparePages {
    private final KeepPlans plans;
    private final Reports reports;
    private final PlanViews views;
    private final PlanMaps maps;
    private final PlanTables tables;
    private final Policy policy;

    ComparePages(
            KeepPlans plans,
            Reports reports,
            PlanViews views,
            PlanMaps maps,
            PlanTables tables,
            Policy policy) {
        this.plans = plans;
        this.reports = reports;
        this.views = views;
        this.maps = maps;
        this.tables = tables;
        this.policy = policy;
    }

    /** Both, their figures and regions in pairs, and where only one of them opens. */
    public record ComparePage(
            Side left,
            Side right,
            List<Pair> facts,
            List<RegionPair> regions,
            List<String> onlyLeft,
            List<String> onlyRight,
            int both) {}

    /** One of the two. */
    public record Side(Scenario scenario, String aim, PlanPage.PlanMap map) {}

    /** A figure of each. */
    public record Pair(String name, String left, String right) {}

    /** A region's mean way and centres in each. */
    public record RegionPair(
            String name, String leftCentres, String rightCentres, String leftKm, String rightKm) {}

    @GetMapping("/plans/compare")
    Page compare(
            @RequestParam(required = false) @Nullable UUID a,
            @RequestParam(required = false) @Nullable UUID b,
            Shell shell) {
        policy.require(PlanningActs.SEE);
        var left = find(a);
        var right = find(b);
        var first = reports.of(left, left.outcome().orElseThrow(NoSuchWork::new));
        var second = reports.of(right, right.outcome().orElseThrow(NoSuchWork::new));
        return Page.of(
                "planning/compare",
                new ComparePage(
                        side(shell, left, first),
                        side(shell, right, second),
                        pairs(shell, left, first, right, second),
                        regions(shell, first, second),
                        only(shell, first, second),
                        only(shell, second, first),
                        first.proposed().size() - only(shell, first, second).size()));
    }

    private Side side(Shell shell, Scenario scenario, PlanReport report) {
        return new Side(
                scenario,
                PlanWords.aim(shell, scenario.wish()),
                maps.of(shell, report, scenario.name()));
    }

    private List<Pair> pairs(
            Shell shell, Scenario one, PlanReport first, Scenario two, PlanReport second) {
        var pairs = new ArrayList<Pair>();
        pairs.add(
                new Pair(
                        shell.t("planning.column.result"), result(shell, one), result(shell, two)));
        pairs.add(new Pair(shell.t("planning.column.trust"), trust(shell, one), trust(shell, two)));
        var left = views.facts(shell, first);
        var right = views.facts(shell, second);
        for (int k = 0; k < left.size(); k++) {
            pairs.add(new Pair(left.get(k).name(), left.get(k).value(), right.get(k).value()));
        }
        pairs.add(
                new Pair(
                        shell.t("planning.equity.furthest.brief"),
                        PlanWords.km(shell, first, first.equityPlanned().furthest()),
                        PlanWords.km(shell, second, second.equityPlanned().furthest())));
        pairs.add(
                new Pair(
                        shell.t("planning.equity.gini.brief"),
                        shell.words().number(first.equityPlanned().gini(), 2),
                        shell.words().number(second.equityPlanned().gini(), 2)));
        return pairs;
    }

    private static String result(Shell shell, Scenario scenario) {
        return PlanWords.value(
                shell, scenario.wish(), scenario.outcome().orElseThrow(NoSuchWork::new).value());
    }

    private static String trust(Shell shell, Scenario scenario) {
        return PlanWords.trust(
                shell, scenario.wish(), scenario.outcome().orElseThrow(NoSuchWork::new));
    }

    private List<RegionPair> regions(Shell shell, PlanReport first, PlanReport second) {
        var others =
                tables.regions(shell, second).stream()
                        .collect(Collectors.toMap(PlanPage.RegionLine::name, line -> line));
        return tables.regions(shell, first).stream()
                .map(
                        line -> {
                            var other = others.getOrDefault(line.name(), line);
                            return new RegionPair(
                                    line.name(),
                                    line.centres(),
                                    other.centres(),
                                    line.after(),
                                    other.after());
                        })
                .toList();
    }

    private static List<String> only(Shell shell, PlanReport one, PlanReport other) {
        var codes =
                other.proposed().stream()
                        .map(proposed -> proposed.site().code())
                        .collect(Collectors.toSet());
        return one.proposed().stream()
                .filter(proposed -> !codes.contains(proposed.site().code()))
                .map(proposed -> proposed.site().names().in(shell.language()))
                .sorted(shell.words().collation())
                .toList();
    }

    private Scenario find(@Nullable UUID id) {
        if (id == null) {
            throw new NoSuchWork();
        }
        return plans.find(id)
                .filter(scenario -> scenario.outcome().isPresent())
                .orElseThrow(NoSuchWork::new);
    }
}
