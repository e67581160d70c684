package org.shanyraq.planning.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;

/** A finished plan as its page shows it; every text is worded. */
public record PlanPage(
        Scenario scenario,
        boolean own,
        String aim,
        String trust,
        boolean proven,
        List<String> made,
        List<Fact> facts,
        PlanMap map,
        List<SiteLine> sites,
        List<String> beds,
        String within,
        List<RegionLine> regions,
        List<String> equity,
        List<DistrictLine> districts,
        List<StageLine> stages,
        List<LeftLine> leftOut,
        List<Chart> charts,
        List<String> warnings,
        Form describing,
        List<Choice> readers,
        List<Choice> others) {
    /** Whose data maps and tables of settlements rest on. */
    public static final String SOURCES =
            "© OpenStreetMap contributors, ODbL 1.0 · GeoNames, CC BY 4.0 · geokz, A. Rodionov, CC BY 4.0";

    /** One figure of the head. */
    public record Fact(String name, String value, String note) {}

    /** A new centre. */
    public record SiteLine(
            String code,
            String name,
            String region,
            String people,
            String settlements,
            String before,
            String after,
            String reason,
            boolean beds) {}

    /** A region. */
    public record RegionLine(
            String name,
            String people,
            String centres,
            String opened,
            String perCentre,
            String before,
            String after,
            String within,
            String worst) {}

    /** A district: who gains there, and by how much. */
    public record DistrictLine(
            String name,
            String region,
            String people,
            String gaining,
            String before,
            String after) {}

    /** A settlement that no figure counts. */
    public record LeftLine(String name, String code, String people, String why) {}

    /** A year. */
    public record StageLine(
            String year, String opened, String value, String regret, String names) {}

    /** The map's parts, in the units of its view box. */
    public record PlanMap(
            String title,
            List<Outline> districts,
            List<Outline> regions,
            List<Dots> dots,
            List<Spot> spots,
            String today,
            String opens) {}

    /** The outline of a region or a district, and what a pointer over it is told. */
    public record Outline(String name, String path) {}

    /** Settlements of one class of gain as one path of dots. */
    public record Dots(int gain, String path, String legend) {}

    /** A centre. */
    public record Spot(
            String code, String name, String x, String y, boolean standing, String says) {}

    public Optional<Chart> firstChart() {
        return charts.stream().findFirst();
    }
}
