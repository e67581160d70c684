package org.shanyraq.planning.engine;

import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.toRadians;

/**
 * Ways over the great circle in centimetres, rounded up, so that "within 30 km" means the same in
 * whole numbers as on the sphere. From the chord between unit vectors: exact for near and far alike
 * (haversine formula, R. W. Sinnott, Sky and Telescope 68, 1984, in vector form).
 */
public final class GreatCircle implements Ways {
    public static final int STEPS_PER_KM = 100_000;

    /** Mean radius of the earth by IUGG (Moritz, Geodetic Reference System 1980). */
    private static final double EARTH_KM = 6371.0088;

    private final double[] clients;
    private final double[] sites;

    /**
     * @param clientLat degrees north, by client
     * @param clientLon degrees east, by client
     * @param siteLat by site
     * @param siteLon by site
     */
    public GreatCircle(double[] clientLat, double[] clientLon, double[] siteLat, double[] siteLon) {
        clients = vectors(clientLat, clientLon);
        sites = vectors(siteLat, siteLon);
    }

    private static double[] vectors(double[] lats, double[] lons) {
        var vectors = new double[3 * lats.length];
        for (int k = 0; k < lats.length; k++) {
            double lat = toRadians(lats[k]);
            double lon = toRadians(lons[k]);
            vectors[3 * k] = cos(lat) * cos(lon);
            vectors[3 * k + 1] = cos(lat) * sin(lon);
            vectors[3 * k + 2] = sin(lat);
        }
        return vectors;
    }

    @Override
    public int way(int site, int client) {
        double x = sites[3 * site] - clients[3 * client];
        double y = sites[3 * site + 1] - clients[3 * client + 1];
        double z = sites[3 * site + 2] - clients[3 * client + 2];
        double halfChord = Math.sqrt(x * x + y * y + z * z) / 2;
        return (int)
                Math.ceil(2 * EARTH_KM * STEPS_PER_KM * Math.asin(Math.min(1, halfChord)) - 1e-3);
    }
}
