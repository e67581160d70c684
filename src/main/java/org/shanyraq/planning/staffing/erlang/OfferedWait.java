package org.shanyraq.planning.staffing.erlang;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The wait of somebody with endless patience, in a queue whose others have less. */
final class OfferedWait {
    /** What lies so many powers of e below the peak adds less than 1e-17 of it. */
    private static final double DEPTH = 40;

    private static final int STRETCHES = 64;

    /** In units of the mean patience: where e^{−θx} bends. */
    private static final double[] BENDS = {0.1, 0.3, 0.6, 1, 1.5, 2, 3, 4, 6, 8, 12, 18, 27, 40};

    private final double rate;
    private final double service;
    private final double leaving;
    private final double peak;
    private final double from;
    private final double to;
    private final double whole;

    /**
     * @param leaving θ, 1 / mean patience
     */
    OfferedWait(Load load, int agents, double leaving) {
        rate = load.rate();
        service = agents / load.handling();
        this.leaving = leaving;
        double peakAt = rate > service ? Math.log(rate / service) / leaving : 0;
        peak = exponent(peakAt);
        to = edge(peakAt, Math.max(1 / service, peakAt));
        from = peakAt > 0 && exponent(0) < peak - DEPTH ? edge(peakAt, -peakAt) : 0;
        double noWait = Math.exp(-peak) / (rate * ErlangB.blocking(agents - 1, load.erlangs()));
        whole = noWait + integral(from, to, x -> 1);
    }

    /** λ(1 − e^{−θx})/θ − Nμx. */
    private double exponent(double x) {
        return rate * -Math.expm1(-leaving * x) / leaving - service * x;
    }

    /** Where the exponent has fallen by {@link #DEPTH}, on one side of its peak. */
    private double edge(double peakAt, double step) {
        double inside = peakAt;
        double outside = peakAt + step;
        while (step > 0 && exponent(outside) > peak - DEPTH) {
            outside += 2 * (outside - peakAt);
        }
        for (int i = 0; i < 60; i++) {
            double middle = (inside + outside) / 2;
            if (exponent(middle) > peak - DEPTH) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return outside;
    }

    /** Share that does not reach an agent at once. */
    double waits() {
        return expectation(0, to, x -> 1);
    }

    /** Share that leaves: patience ends before the offered wait does. */
    double left() {
        return expectation(0, to, x -> -Math.expm1(-leaving * x));
    }

    /** Mean of the shorter of wait and patience. */
    double meanWait() {
        return expectation(0, to, x -> -Math.expm1(-leaving * x) / leaving);
    }

    /** Share of all that waits, is still there when its turn comes, and this within the time. */
    double answeredWaitingUpTo(double time) {
        return expectation(0, time, x -> Math.exp(-leaving * x));
    }

    double longerThan(double time) {
        return expectation(time, to, x -> 1);
    }

    private double expectation(double low, double high, DoubleUnaryOperator what) {
        double first = Math.max(low, from);
        double last = Math.min(high, to);
        return first < last ? integral(first, last, what) / whole : 0;
    }

    private double integral(double low, double high, DoubleUnaryOperator what) {
        double[] ends = ends(low, high);
        double sum = 0;
        for (int i = 1; i < ends.length; i++) {
            sum +=
                    GaussLegendre.integral(
                            ends[i - 1],
                            ends[i],
                            x -> Math.exp(exponent(x) - peak) * what.applyAsDouble(x));
        }
        return sum;
    }

    private double[] ends(double low, double high) {
        double[] ends = new double[STRETCHES + 1 + BENDS.length];
        for (int i = 0; i <= STRETCHES; i++) {
            ends[i] = low + (high - low) * i / STRETCHES;
        }
        for (int i = 0; i < BENDS.length; i++) {
            ends[STRETCHES + 1 + i] = Math.clamp(BENDS[i] / leaving, low, high);
        }
        Arrays.sort(ends);
        return ends;
    }
}
