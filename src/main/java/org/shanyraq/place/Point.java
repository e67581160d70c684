package org.shanyraq.place;

/**
 * A point on the earth.
 *
 * @param lat degrees north, −90 to 90
 * @param lon degrees east, −180 to 180
 */
public record Point(double lat, double lon) {
    /** Mean radius of the earth by IUGG (Moritz, Geodetic Reference System 1980). */
    private static final double EARTH_KM = 6371.0088;

    public Point {
        if (!(Math.abs(lat) <= 90) || !(Math.abs(lon) <= 180)) {
            throw new IllegalArgumentException("no such point on the earth");
        }
    }

    /**
     * Great-circle distance in kilometres by the haversine formula (R. W. Sinnott, "Virtues of the
     * Haversine", Sky and Telescope 68, 1984). Error against the ellipsoid below 0.6 %.
     */
    public double kmTo(Point other) {
        double sinLat = Math.sin(Math.toRadians(other.lat - lat) / 2);
        double sinLon = Math.sin(Math.toRadians(other.lon - lon) / 2);
        double h =
                sinLat * sinLat
                        + Math.cos(Math.toRadians(lat))
                                * Math.cos(Math.toRadians(other.lat))
                                * sinLon
                                * sinLon;
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /**
     * The same point to one decimal of a degree, about 10 km: for places that must not be found.
     */
    public Point rounded() {
        return new Point(Math.round(lat * 10) / 10.0, Math.round(lon * 10) / 10.0);
    }
}
