package org.shanyraq.planning.staffing.forecast;

/**
 * A rate that is not known for certain: gamma-distributed around its forecast, so that counts are
 * Poisson with a gamma rate (J. W. Taylor, Management Science 58, 2012, 534–549). Staffing takes a
 * percentile of it, not the mean.
 *
 * @param mean contacts, 0 or more
 * @param spread standard deviation over mean, 0 or more
 */
public record UncertainRate(double mean, double spread) {
    private static final double CERTAIN = 1e-3;

    /**
     * The rate that is not exceeded in so many of such half-hours.
     *
     * @param share above 0 and below 1
     */
    public double percentile(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("a percentile lies between 0 and 1: " + share);
        }
        if (mean <= 0 || spread < CERTAIN) {
            return mean;
        }
        double shape = 1 / (spread * spread);
        double low = 0;
        double high = Math.max(1, 2 * shape);
        while (IncompleteGamma.lower(shape, high) < share) {
            high *= 2;
        }
        for (int i = 0; i < 80; i++) {
            double middle = (low + high) / 2;
            if (IncompleteGamma.lower(shape, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return mean * (low + high) / 2 / shape;
    }
}
