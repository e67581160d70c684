package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.place.MapShapes;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.shanyraq.planning.report.PlanReport;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** Draws a plan: regions, settlements by what they gain, today's centres and the new ones. */
@Component
class PlanMaps {
    private final Places places;
    private final MapShapes shapes;

    PlanMaps(Places places, MapShapes shapes) {
        this.places = places;
        this.shapes = shapes;
    }

    PlanPage.PlanMap of(Shell shell, PlanReport report, String title) {
        return new PlanPage.PlanMap(
                title,
                districts(shell, report),
                regions(shell),
                dots(shell, report),
                spots(shell, report),
                shell.t("planning.map.today"),
                shell.t("planning.map.opens"));
    }

    MapShapes.Spot spot(Point point) {
        return shapes.spot(point);
    }

    private List<PlanPage.Outline> regions(Shell shell) {
        return places.regions().stream()
                .map(
                        region ->
                                new PlanPage.Outline(
                                        region.names().in(shell.language()),
                                        shapes.path(region.code())))
                .toList();
    }

    private List<PlanPage.Outline> districts(Shell shell, PlanReport report) {
        var gains =
                report.districts().stream()
                        .collect(Collectors.toMap(PlanReport.Gaining::code, one -> one));
        return places.districts().stream()
                .map(
                        district ->
                                new PlanPage.Outline(
                                        says(
                                                shell,
                                                report,
                                                district.names().in(shell.language()),
                                                gains.get(district.code().value())),
                                        shapes.path(district.code())))
                .filter(outline -> !outline.path().isEmpty())
                .toList();
    }

    private static String says(
            Shell shell, PlanReport report, String name, PlanReport.@Nullable Gaining gaining) {
        return gaining == null
                ? name
                : shell.t(
                        "planning.map.district",
                        name,
                        PlanWords.km(shell, report, gaining.before()),
                        PlanWords.km(shell, report, gaining.after()),
                        gaining.gaining(),
                        gaining.people());
    }

    private List<PlanPage.Dots> dots(Shell shell, PlanReport report) {
        var dots = new ArrayList<PlanPage.Dots>();
        for (var layer : report.layers()) {
            var path = new StringBuilder();
            for (int client : layer.clients()) {
                var spot = shapes.spot(report.terrain().clients().get(client).point());
                path.append('M')
                        .append(Math.round(spot.x()))
                        .append(' ')
                        .append(Math.round(spot.y()))
                        .append("h0");
            }
            dots.add(
                    new PlanPage.Dots(
                            layer.gain(),
                            path.toString(),
                            shell.t("planning.map.gain." + layer.gain())));
        }
        return dots;
    }

    private List<PlanPage.Spot> spots(Shell shell, PlanReport report) {
        var spots = new ArrayList<PlanPage.Spot>();
        report.terrain().sites().stream()
                .filter(site -> site.standing())
                .forEach(
                        site ->
                                spots.add(
                                        spot(
                                                site.code(),
                                                site.names().in(shell.language()),
                                                site.point(),
                                                true,
                                                shell.t("planning.map.today"))));
        for (var one : report.proposed()) {
            spots.add(
                    spot(
                            one.site().code(),
                            one.site().names().in(shell.language()),
                            one.site().point(),
                            false,
                            shell.t("planning.map.new", one.people(), one.settlements())));
        }
        return spots;
    }

    private PlanPage.Spot spot(
            String code, String name, Point point, boolean standing, String says) {
        var spot = shapes.spot(point);
        return new PlanPage.Spot(code, name, tenth(spot.x()), tenth(spot.y()), standing, says);
    }

    static String tenth(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
