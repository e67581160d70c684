package org.shanyraq.planning.staffing.erlang;

/** Ten points of Gauss and Legendre: exact for polynomials up to the 19th degree. */
final class GaussLegendre {
    /** Abramowitz and Stegun, Handbook of Mathematical Functions, table 25.4, n = 10. */
    private static final double[] POINTS = {
        0.148874338981631,
        0.433395394129247,
        0.679409568299024,
        0.865063366688985,
        0.973906528517172
    };

    private static final double[] WEIGHTS = {
        0.295524224714753,
        0.269266719309996,
        0.219086362515982,
        0.149451349150581,
        0.066671344308688
    };

    private GaussLegendre() {}

    /** What is summed up, at points of the stretch and with their weights. */
    interface Sum {
        void add(double x, double weight);
    }

    static void over(double from, double to, Sum sum) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        for (int i = 0; i < POINTS.length; i++) {
            double away = half * POINTS[i];
            sum.add(middle - away, half * WEIGHTS[i]);
            sum.add(middle + away, half * WEIGHTS[i]);
        }
    }
}
