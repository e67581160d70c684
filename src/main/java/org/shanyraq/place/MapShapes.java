package org.shanyraq.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Outlines of regions and districts as SVG paths in one fixed view box, and the way to put a point
 * on the same map.
 */
@Component
public class MapShapes {
    /** The view box of every map: {@code 0 0 WIDTH HEIGHT}. */
    public static final int WIDTH = 1000;

    public static final int HEIGHT = 570;

    /** Where a point lies in the view box: x to the right, y downwards. */
    public record Spot(double x, double y) {}

    private final Lazy<Map<String, String>> paths = new Lazy<>(MapShapes::read);

    /** The region's outline as the {@code d} of an SVG path; empty if the code is unknown. */
    public String path(RegionCode region) {
        return paths.get().getOrDefault(region.value(), "");
    }

    /** The district's outline as the {@code d} of an SVG path; empty if the code is unknown. */
    public String path(DistrictCode district) {
        return paths.get().getOrDefault(district.value(), "");
    }

    public Spot spot(Point point) {
        return Projection.KAZAKHSTAN.spot(point);
    }

    private static Map<String, String> read() {
        var paths = new HashMap<String, String>();
        for (var row : PlaceFiles.outlines()) {
            var path = new StringBuilder();
            for (var ring : row[1].split(";")) {
                draw(points(ring), path);
            }
            paths.put(row[0], path.toString());
        }
        return paths;
    }

    private static List<Point> points(String ring) {
        var numbers = ring.split(" ");
        var points = new ArrayList<Point>(numbers.length / 2);
        int lon = 0;
        int lat = 0;
        for (int i = 0; i < numbers.length; i += 2) {
            lon += Integer.parseInt(numbers[i]);
            lat += Integer.parseInt(numbers[i + 1]);
            points.add(new Point(lat / 1000.0, lon / 1000.0));
        }
        return points;
    }

    /** Tenths of a unit, written as differences, which keeps a page of maps small. */
    private static void draw(List<Point> ring, StringBuilder path) {
        long x = 0;
        long y = 0;
        boolean first = true;
        for (var point : ring) {
            var spot = Projection.KAZAKHSTAN.spot(point);
            long nextX = Math.round(spot.x() * 10);
            long nextY = Math.round(spot.y() * 10);
            if (first) {
                path.append('M')
                        .append(tenths(nextX))
                        .append(' ')
                        .append(tenths(nextY))
                        .append('l');
            } else if (nextX != x || nextY != y) {
                path.append(tenths(nextX - x)).append(' ').append(tenths(nextY - y)).append(' ');
            }
            first = false;
            x = nextX;
            y = nextY;
        }
        path.setLength(path.length() - 1);
        path.append('z');
    }

    private static String tenths(long value) {
        long whole = value / 10;
        long part = Math.abs(value % 10);
        String sign = value < 0 && whole == 0 ? "-" : "";
        return part == 0 ? String.valueOf(whole) : sign + whole + "." + part;
    }
}
