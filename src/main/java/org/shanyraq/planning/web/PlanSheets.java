package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Shell;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** A plan as tables: the new centres, and in a book all the rest with them. */
@Component
class PlanSheets {
    private final PlanTables tables;
    private final PlanMaking making;

    PlanSheets(PlanTables tables, PlanMaking making) {
        this.tables = tables;
        this.making = making;
    }

    /** Centres, regions, districts, years, what is left out, and how the plan was made. */
    ResponseEntity<byte[]> book(Shell shell, Scenario scenario, PlanReport report) {
        var outcome = scenario.outcome().orElseThrow(NoSuchWork::new);
        var sheets = new ArrayList<Sheet>();
        sheets.add(named(shell, "planning.sites.brief", sites(shell, scenario, report)));
        sheets.add(named(shell, "planning.regions", regions(shell, report)));
        if (!report.districts().isEmpty()) {
            sheets.add(named(shell, "planning.districts.brief", districts(shell, report)));
        }
        if (!outcome.stages().isEmpty()) {
            sheets.add(named(shell, "planning.stages", stages(shell, scenario, report, outcome)));
        }
        if (!report.leftOut().isEmpty()) {
            sheets.add(named(shell, "planning.left", leftOut(shell, report)));
        }
        sheets.add(named(shell, "planning.made.brief", made(shell, scenario, report, outcome)));
        return Sheet.book(PlanViews.fileName(scenario), sheets);
    }

    private static Sheet named(Shell shell, String key, Sheet sheet) {
        return new Sheet(shell.t(key), sheet.headings(), sheet.rows());
    }

    Sheet sites(Shell shell, Scenario scenario, PlanReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : report.proposed()) {
            rows.add(
                    Arrays.asList(
                            one.site().code(),
                            one.site().names().in(shell.language()),
                            tables.region(shell, one.site().region()),
                            one.site().point().lat(),
                            one.site().point().lon(),
                            one.people(),
                            one.settlements(),
                            rounded(one.before()),
                            rounded(one.after()),
                            PlanReasons.of(shell, report, one)));
        }
        return new Sheet(
                PlanViews.fileName(scenario),
                headings(
                        shell,
                        "code",
                        "place",
                        "region",
                        "lat",
                        "lon",
                        "people",
                        "settlements",
                        unit(report, "before"),
                        unit(report, "after"),
                        "reason"),
                rows);
    }

    private Sheet regions(Shell shell, PlanReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var area : report.regions()) {
            rows.add(
                    Arrays.asList(
                            tables.region(shell, area.code()),
                            area.people(),
                            area.centres(),
                            area.opened(),
                            rounded(area.meanBefore()),
                            rounded(area.meanAfter()),
                            rounded(100 * area.withinBefore()),
                            rounded(100 * area.withinAfter()),
                            rounded(area.worstAfter())));
        }
        String within = PlanWords.within(shell, report, report.asked().radius());
        return new Sheet(
                "",
                Stream.of(
                                headings(
                                        shell,
                                        "region",
                                        "people",
                                        "centres",
                                        "opened",
                                        unit(report, "before"),
                                        unit(report, "after")),
                                List.of(
                                        shell.t("planning.column.today", within),
                                        within + ", %",
                                        shell.t("planning.fact.worst")))
                        .flatMap(List::stream)
                        .toList(),
                rows);
    }

    private Sheet districts(Shell shell, PlanReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : report.districts()) {
            rows.add(
                    Arrays.asList(
                            tables.district(shell, one.code()),
                            tables.districtRegion(shell, one.code()),
                            one.people(),
                            one.gaining(),
                            rounded(one.before()),
                            rounded(one.after())));
        }
        return new Sheet(
                "",
                headings(
                        shell,
                        "district",
                        "region",
                        "people",
                        "gaining",
                        unit(report, "before"),
                        unit(report, "after")),
                rows);
    }

    private Sheet stages(Shell shell, Scenario scenario, PlanReport report, Outcome outcome) {
        var lines = tables.stages(shell, report, scenario.wish(), outcome);
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int year = 0; year < lines.size(); year++) {
            var stage = outcome.stages().get(year);
            rows.add(
                    Arrays.asList(
                            year + 1,
                            stage.opened().size(),
                            stage.value(),
                            stage.free(),
                            Math.round(1e4 * stage.regret()) / 100.0,
                            lines.get(year).names()));
        }
        return new Sheet(
                "",
                headings(shell, "year", "opened", "result", "free", "regret_percent", "names"),
                rows);
    }

    private Sheet leftOut(Shell shell, PlanReport report) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : tables.leftOut(shell, report)) {
            rows.add(Arrays.asList(one.code(), one.name(), one.people(), one.why()));
        }
        return new Sheet("", headings(shell, "code", "place", "people", "reason"), rows);
    }

    private Sheet made(Shell shell, Scenario scenario, PlanReport report, Outcome outcome) {
        var rows = new ArrayList<List<@Nullable Object>>();
        Stream.of(
                        List.of(
                                PlanWords.aim(shell, scenario.wish()),
                                PlanWords.value(shell, scenario.wish(), outcome.value()),
                                PlanWords.trust(shell, scenario.wish(), outcome)),
                        making.of(shell, scenario, outcome),
                        tables.equity(shell, report))
                .flatMap(List::stream)
                .forEach(line -> rows.add(Arrays.asList(line)));
        return new Sheet("", List.of(scenario.name()), rows);
    }

    private static String unit(PlanReport report, String column) {
        return column + (report.terrain().timed() ? "_minutes" : "_km");
    }

    private static List<String> headings(Shell shell, String... columns) {
        return Arrays.stream(columns).map(column -> shell.t("planning.column." + column)).toList();
    }

    private static @Nullable Double rounded(double km) {
        return Double.isFinite(km) ? Math.round(km * 10) / 10.0 : null;
    }
}
