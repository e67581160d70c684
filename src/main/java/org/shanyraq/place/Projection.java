package org.shanyraq.place;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

/**
 * Albers' equal-area conic projection on the sphere (J. P. Snyder, Map Projections: A Working
 * Manual, USGS Professional Paper 1395, 1987, eq. 14-1 to 14-6), so that regions may be compared by
 * the area they fill. Standard parallels 43° and 52.5° and central meridian 67° lie one sixth
 * within the country's edges (40.5°–55.5° N, 46.4°–87.3° E).
 */
final class Projection {
    static final Projection KAZAKHSTAN = new Projection(43, 52.5, 48, 67);

    private static final double MARGIN = 8;

    /** The country's edges in units of the earth's radius, as its shape of 2024 has it. */
    private static final double WEST = -0.2345;

    private static final double EAST = 0.2295;
    private static final double NORTH = 0.1306;

    private final double n;
    private final double c;
    private final double rho0;
    private final double lon0;
    private final double scale = (MapShapes.WIDTH - 2 * MARGIN) / (EAST - WEST);

    private Projection(double parallel1, double parallel2, double origin, double meridian) {
        double phi1 = toRadians(parallel1);
        n = (sin(phi1) + sin(toRadians(parallel2))) / 2;
        c = cos(phi1) * cos(phi1) + 2 * n * sin(phi1);
        rho0 = rho(toRadians(origin));
        lon0 = toRadians(meridian);
    }

    MapShapes.Spot spot(Point point) {
        double rho = rho(toRadians(point.lat()));
        double theta = n * (toRadians(point.lon()) - lon0);
        double x = rho * sin(theta);
        double y = rho0 - rho * cos(theta);
        return new MapShapes.Spot(MARGIN + (x - WEST) * scale, MARGIN + (NORTH - y) * scale);
    }

    private double rho(double phi) {
        return sqrt(c - 2 * n * sin(phi)) / n;
    }
}
