package org.shanyraq.planning.staffing.erlang;

import java.util.function.DoubleUnaryOperator;

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

    static double integral(double from, double to, DoubleUnaryOperator function) {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < POINTS.length; i++) {
            double away = half * POINTS[i];
            sum +=
                    WEIGHTS[i]
                            * (function.applyAsDouble(middle - away)
                                    + function.applyAsDouble(middle + away));
        }
        return half * sum;
    }
}
