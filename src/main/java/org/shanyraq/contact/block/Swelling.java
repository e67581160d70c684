package org.shanyraq.contact.block;

/**
 * Whether a kind comes so much more often than usual that chance does not explain it: the
 * probability of as many or more under a Poisson law with the usual mean is below one in a
 * thousand, and there are enough of them to matter.
 */
final class Swelling {
    private static final int LEAST = 5;
    private static final double RARE = 0.001;

    /** What never happens yet still has a mean: a rate of zero would call the first one rare. */
    private static final double LEAST_MEAN = 0.25;

    private Swelling() {}

    /**
     * @param count in the last hour
     * @param usual mean of the same hour on the days before
     */
    static boolean isSwollen(long count, double usual) {
        return count >= LEAST && atLeast(count, Math.max(usual, LEAST_MEAN)) < RARE;
    }

    /** P(X ≥ n) for X of Poisson's law, summed from below in a stable recursion. */
    static double atLeast(long n, double mean) {
        double term = Math.exp(-mean);
        double below = 0;
        for (long k = 0; k < n; k++) {
            below += term;
            term *= mean / (k + 1);
        }
        return Math.max(0, 1 - below);
    }
}
