package org.shanyraq.contact.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.shanyraq.directory.RankedCentre;
import org.shanyraq.place.MapShapes;
import org.shanyraq.place.Point;

/**
 * A small map around her district and the first centres.
 *
 * @param viewBox as SVG writes it
 * @param regions outlines
 */
public record CentresMap(
        String viewBox,
        double unit,
        List<String> regions,
        Optional<Spot> from,
        List<Spot> centres) {
    private static final double LEAST_WIDTH = 60;
    private static final double SHAPE = 0.55;

    /** A place on the map with its rank. */
    public record Spot(double x, double y, String label) {}

    static Optional<CentresMap> of(
            MapShapes shapes, Optional<Point> from, List<RankedCentre> centres) {
        if (centres.isEmpty()) {
            return Optional.empty();
        }
        var spots = new ArrayList<Spot>();
        var regions = new TreeSet<String>();
        for (var ranked : centres) {
            var at = shapes.spot(ranked.centre().point());
            spots.add(new Spot(at.x(), at.y(), String.valueOf(ranked.rank())));
            regions.add(shapes.path(ranked.centre().region()));
        }
        var here = from.map(shapes::spot).map(at -> new Spot(at.x(), at.y(), ""));
        var all = new ArrayList<>(spots);
        here.ifPresent(all::add);
        return Optional.of(framed(all, List.copyOf(regions), here, List.copyOf(spots)));
    }

    private static CentresMap framed(
            List<Spot> all, List<String> regions, Optional<Spot> from, List<Spot> centres) {
        double west = all.stream().mapToDouble(Spot::x).min().orElse(0);
        double east = all.stream().mapToDouble(Spot::x).max().orElse(0);
        double north = all.stream().mapToDouble(Spot::y).min().orElse(0);
        double south = all.stream().mapToDouble(Spot::y).max().orElse(0);
        double width = Math.max(LEAST_WIDTH, 1.4 * Math.max(east - west, (south - north) / SHAPE));
        double height = width * SHAPE;
        double x = (west + east - width) / 2;
        double y = (north + south - height) / 2;
        var box = "%.1f %.1f %.1f %.1f".formatted(x, y, width, height).replace(',', '.');
        return new CentresMap(box, width / 100, regions, from, centres);
    }

    public String at(double value) {
        return String.valueOf(Math.round(value * 10) / 10.0);
    }
}
