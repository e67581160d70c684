package org.shanyraq.portal.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.shanyraq.directory.Centre;
import org.shanyraq.place.MapShapes;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.springframework.stereotype.Component;

/** The part of the country's map in which a place and its nearest centres lie. */
@Component
class NearMap {
    private static final double SMALLEST = 120;
    private static final double MARGIN = 40;
    private static final double SHAPE = (double) MapShapes.HEIGHT / MapShapes.WIDTH;

    private final MapShapes shapes;
    private final Places places;

    NearMap(MapShapes shapes, Places places) {
        this.shapes = shapes;
        this.places = places;
    }

    FoundPage.Map of(Point here, List<Centre> centres) {
        var at = shapes.spot(here);
        var dots =
                IntStream.range(0, centres.size())
                        .mapToObj(i -> dot(shapes.spot(centres.get(i).point()), i + 1))
                        .toList();
        var me = dot(at, 0);
        double[] x = with(me.x(), dots.stream().mapToDouble(FoundPage.Dot::x));
        double[] y = with(me.y(), dots.stream().mapToDouble(FoundPage.Dot::y));
        double width = Math.max(SMALLEST, Math.max(spread(x), spread(y) / SHAPE) + 2 * MARGIN);
        double left = middle(x) - width / 2;
        double top = middle(y) - width * SHAPE / 2;
        var box =
                String.format(Locale.ROOT, "%.0f %.0f %.0f %.0f", left, top, width, width * SHAPE);
        var outlines = places.regions().stream().map(region -> shapes.path(region.code())).toList();
        return new FoundPage.Map(box, tenth(width / 45), outlines, me, dots);
    }

    private static FoundPage.Dot dot(MapShapes.Spot spot, int number) {
        return new FoundPage.Dot(tenth(spot.x()), tenth(spot.y()), number);
    }

    private static double[] with(double one, DoubleStream others) {
        return DoubleStream.concat(DoubleStream.of(one), others).toArray();
    }

    private static double spread(double[] values) {
        return max(values) - min(values);
    }

    private static double middle(double[] values) {
        return (max(values) + min(values)) / 2;
    }

    private static double max(double[] values) {
        return DoubleStream.of(values).max().orElse(0);
    }

    private static double min(double[] values) {
        return DoubleStream.of(values).min().orElse(0);
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
