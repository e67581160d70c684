package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** A plan by region, by district, by year, and what it leaves out. */
@Component
class PlanTables {
    private final Places places;

    PlanTables(Places places) {
        this.places = places;
    }

    List<PlanPage.RegionLine> regions(Shell shell, PlanReport report) {
        return report.regions().stream()
                .map(area -> region(shell, report, area))
                .sorted((a, b) -> shell.words().collation().compare(a.name(), b.name()))
                .toList();
    }

    private PlanPage.RegionLine region(Shell shell, PlanReport report, PlanReport.Area area) {
        return new PlanPage.RegionLine(
                region(shell, area.code()),
                shell.number(area.people()),
                shell.number(area.centres()),
                shell.number(area.opened()),
                area.centres() == 0 ? "–" : shell.number(area.people() / area.centres()),
                PlanWords.km(shell, report, area.meanBefore()),
                PlanWords.km(shell, report, area.meanAfter()),
                PlanWords.percent(shell, area.withinAfter()),
                PlanWords.km(shell, report, area.worstAfter()));
    }

    /** How evenly it is shared, in sentences. */
    List<String> equity(Shell shell, PlanReport report) {
        var today = report.equityToday();
        var planned = report.equityPlanned();
        return List.of(
                shell.t(
                        "planning.equity.worst",
                        times(shell, report.today()),
                        times(shell, report.planned())),
                shell.t(
                        "planning.equity.furthest",
                        PlanWords.km(shell, report, today.furthest()),
                        PlanWords.km(shell, report, planned.furthest())),
                shell.t(
                        "planning.equity.gini",
                        number(shell, today.gini()),
                        number(shell, planned.gini())));
    }

    private static String times(Shell shell, PlanReport.Figures figures) {
        return number(shell, figures.worstRegionKm() / figures.meanKm());
    }

    private static String number(Shell shell, double value) {
        return Double.isFinite(value) ? shell.words().number(value, 2) : "–";
    }

    List<PlanPage.DistrictLine> districts(Shell shell, PlanReport report) {
        return report.districts().stream()
                .map(
                        one ->
                                new PlanPage.DistrictLine(
                                        district(shell, one.code()),
                                        districtRegion(shell, one.code()),
                                        shell.number(one.people()),
                                        shell.number(one.gaining()),
                                        PlanWords.km(shell, report, one.before()),
                                        PlanWords.km(shell, report, one.after())))
                .toList();
    }

    List<PlanPage.LeftLine> leftOut(Shell shell, PlanReport report) {
        return report.leftOut().stream()
                .map(
                        one ->
                                new PlanPage.LeftLine(
                                        one.names().in(shell.language()),
                                        one.code(),
                                        shell.number(one.people()),
                                        shell.t(
                                                "planning.left." + one.why().code(),
                                                PlanWords.km(
                                                        shell, report, report.asked().radius()))))
                .toList();
    }

    List<PlanPage.StageLine> stages(Shell shell, PlanReport report, Wish wish, Outcome outcome) {
        var names =
                report.terrain().sites().stream()
                        .collect(
                                Collectors.toMap(
                                        site -> site.code(),
                                        site -> site.names().in(shell.language()),
                                        (a, b) -> a));
        var lines = new ArrayList<PlanPage.StageLine>();
        for (var stage : outcome.stages()) {
            lines.add(
                    new PlanPage.StageLine(
                            shell.t("planning.stage.year", lines.size() + 1),
                            shell.number(stage.opened().size()),
                            PlanWords.value(shell, wish, stage.value()),
                            shell.words().number(100 * stage.regret(), 2) + "\u00a0%",
                            stage.opened().stream()
                                    .map(code -> names.getOrDefault(code, code))
                                    .sorted(shell.words().collation())
                                    .collect(Collectors.joining(", "))));
        }
        return lines;
    }

    String region(Shell shell, String code) {
        return places.findRegion(new RegionCode(code))
                .map(region -> region.names().in(shell.language()))
                .orElse(code);
    }

    String district(Shell shell, String code) {
        return places.findDistrict(new DistrictCode(code))
                .map(district -> district.names().in(shell.language()))
                .orElse(code);
    }

    String districtRegion(Shell shell, String code) {
        return places.findDistrict(new DistrictCode(code))
                .map(district -> region(shell, district.region().value()))
                .orElse("");
    }
}
