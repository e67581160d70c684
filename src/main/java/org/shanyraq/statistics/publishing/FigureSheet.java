package org.shanyraq.statistics.publishing;

import java.util.List;
import java.util.stream.Collectors;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.statistics.PublishedFigure;
import org.shanyraq.web.Wording;

/** Figures as lines of a CSV file. */
final class FigureSheet {
    private final Wording wording;
    private final Places places;

    FigureSheet(Wording wording, Places places) {
        this.wording = wording;
        this.places = places;
    }

    String header() {
        return line(
                List.of(
                        wording.t("statistics.column.month"),
                        wording.t("statistics.column.indicator_code"),
                        wording.t("statistics.column.indicator"),
                        wording.t("statistics.column.region_code"),
                        wording.t("statistics.column.region"),
                        wording.t("statistics.column.category"),
                        wording.t("statistics.column.count"),
                        wording.t("statistics.column.hidden")));
    }

    String line(PublishedFigure figure) {
        var count = figure.count();
        return line(
                List.of(
                        figure.month().toString(),
                        figure.indicator(),
                        wording.t("statistics.indicator." + figure.indicator()),
                        figure.region(),
                        place(figure.region()),
                        figure.category().isEmpty()
                                ? ""
                                : wording.t("statistics.category." + figure.category()),
                        count.isPresent() ? Integer.toString(count.getAsInt()) : "",
                        wording.t(count.isPresent() ? "statistics.no" : "statistics.yes")));
    }

    private String place(String code) {
        if (code.equals(Figures.COUNTRY)) {
            return wording.t("statistics.country");
        }
        return places.findRegion(new RegionCode(code))
                .map(region -> region.names().in(wording.language()))
                .orElseGet(() -> wording.t("statistics.nowhere"));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(","))
                + "\r\n";
    }
}
