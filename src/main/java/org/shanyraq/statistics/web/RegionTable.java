package org.shanyraq.statistics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.shanyraq.place.MapShapes;
import org.shanyraq.place.Places;
import org.shanyraq.place.Region;
import org.shanyraq.statistics.disclosure.Thresholds;
import org.shanyraq.statistics.national.NationalFigures;
import org.shanyraq.statistics.publishing.Figures;
import org.shanyraq.web.MapPicture;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Component;

/** Regions as lines of a table and as shades of a map. */
@Component
class RegionTable {
    private static final int STEPS = 5;

    private final Places places;
    private final MapShapes shapes;

    RegionTable(Places places, MapShapes shapes) {
        this.places = places;
        this.shapes = shapes;
    }

    List<NationalPage.Row> rows(Shell shell, Figures figures, OptionalInt total) {
        var rows = new ArrayList<NationalPage.Row>();
        for (var region : places.regions(shell.language())) {
            rows.add(
                    row(
                            shell,
                            region.names().in(shell.language()),
                            figures,
                            region.code().value(),
                            total));
        }
        rows.add(row(shell, shell.t("statistics.nowhere"), figures, Figures.NOWHERE, total));
        return rows;
    }

    NationalPage.Row row(
            Shell shell, String name, Figures figures, String code, OptionalInt total) {
        var count = code.equals(Figures.COUNTRY) ? total : figures.of(code);
        return new NationalPage.Row(
                name,
                figure(shell, count),
                share(shell, count, total),
                figures.categories().stream()
                        .map(category -> figure(shell, figures.of(code, category)))
                        .toList());
    }

    /** How many of a hundred regional figures are hidden. */
    String hiddenShare(Shell shell, Figures figures) {
        long hidden =
                places.regions().stream()
                        .filter(region -> figures.of(region.code().value()).isEmpty())
                        .count();
        return shell.words().number(100.0 * hidden / places.regions().size(), 0);
    }

    MapPicture map(Shell shell, NationalFigures seen, Figures figures, String title) {
        int[] steps = steps(figures);
        var areas =
                places.regions(shell.language()).stream()
                        .map(region -> area(shell, region, figures, steps))
                        .toList();
        return new MapPicture(
                title,
                MapShapes.WIDTH,
                MapShapes.HEIGHT,
                areas,
                List.of(),
                legend(shell, steps, seen.open()));
    }

    private MapPicture.Area area(Shell shell, Region region, Figures figures, int[] steps) {
        var count = figures.of(region.code().value());
        return new MapPicture.Area(
                region.names().in(shell.language()),
                shapes.path(region.code()),
                count.isPresent()
                        ? shell.number(count.getAsInt())
                        : shell.t("statistics.hidden.word"),
                count.isPresent() ? step(count.getAsInt(), steps) : -1,
                "");
    }

    /** Upper ends of the shades: as many regions in each as can be. */
    private int[] steps(Figures figures) {
        int[] counts =
                places.regions().stream()
                        .map(region -> figures.of(region.code().value()))
                        .filter(OptionalInt::isPresent)
                        .mapToInt(OptionalInt::getAsInt)
                        .filter(n -> n > 0)
                        .sorted()
                        .distinct()
                        .toArray();
        int steps = Math.min(STEPS, counts.length);
        int[] ends = new int[steps];
        for (int i = 0; i < steps; i++) {
            ends[i] = counts[(int) Math.ceil((i + 1) * counts.length / (double) steps) - 1];
        }
        return ends;
    }

    private static int step(int count, int[] ends) {
        if (count == 0) {
            return 0;
        }
        int step = 0;
        while (step < ends.length - 1 && count > ends[step]) {
            step++;
        }
        return step + 1;
    }

    private static List<String> legend(Shell shell, int[] ends, boolean rounded) {
        var legend = new ArrayList<String>();
        legend.add("0");
        int low = rounded ? 5 : Thresholds.SERVICE.below();
        for (int end : ends) {
            legend.add(
                    low >= end ? shell.number(end) : shell.number(low) + "–" + shell.number(end));
            low = end + (rounded ? 5 : 1);
        }
        return legend;
    }

    private static String figure(Shell shell, OptionalInt count) {
        return count.isPresent() ? shell.number(count.getAsInt()) : "";
    }

    private static String share(Shell shell, OptionalInt count, OptionalInt total) {
        if (count.isEmpty() || total.isEmpty() || total.getAsInt() == 0) {
            return "";
        }
        return shell.words().number(100.0 * count.getAsInt() / total.getAsInt(), 1) + " %";
    }
}
