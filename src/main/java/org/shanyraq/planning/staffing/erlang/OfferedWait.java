package org.shanyraq.planning.staffing.erlang;

import java.util.Arrays;

/** The wait of somebody with endless patience, in a queue whose others have less. */
final class OfferedWait {
    /** What lies so many powers of e below the peak adds less than 1e-17 of it. */
    private static final double DEPTH = 40;

    /** Before the time of the service level, and after it. */
    private static final int STRETCHES = 32;

    /** In units of the mean patience: where e^{−θx} bends. */
    private static final double[] BENDS = {0.1, 0.3, 0.6, 1, 1.5, 2, 3, 4, 6, 8, 12, 18, 27, 40};

    private final double rate;
    private final double service;
    private final double leaving;
    private final double peak;
    private final Part soon;
    private final Part later;
    private final double whole;

    /**
     * @param leaving θ, 1 / mean patience
     * @param within the time of the service level
     */
    OfferedWait(Load load, int agents, double leaving, double within) {
        rate = load.rate();
        service = agents / load.handling();
        this.leaving = leaving;
        double peakAt = rate > service ? Math.log(rate / service) / leaving : 0;
        peak = exponent(peakAt);
        double to = edge(peakAt, Math.max(1 / service, peakAt));
        double from = peakAt > 0 && exponent(0) < peak - DEPTH ? edge(peakAt, -peakAt) : 0;
        double between = Math.clamp(within, from, to);
        soon = new Part(from, between);
        later = new Part(between, to);
        double noWait = Math.exp(-peak) / (rate * ErlangB.blocking(agents - 1, load.erlangs()));
        whole = noWait + soon.all + later.all;
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
        return (soon.all + later.all) / whole;
    }

    /** Share that leaves: patience ends before the offered wait does. */
    double left() {
        return (soon.left + later.left) / whole;
    }

    /** Mean of the shorter of wait and patience. */
    double meanWait() {
        return left() / leaving;
    }

    /** Share of all that waits, is still there when its turn comes, and this within the time. */
    double answeredWaitingInTime() {
        return (soon.all - soon.left) / whole;
    }

    /** Share whose offered wait is longer than the time. */
    double longer() {
        return later.all / whole;
    }

    /** The density over one part of all waits: those who wait, and of these who leaves. */
    private final class Part implements GaussLegendre.Sum {
        private double all;
        private double left;

        Part(double low, double high) {
            double[] ends = ends(low, high);
            for (int i = 1; i < ends.length; i++) {
                if (ends[i - 1] < ends[i]) {
                    GaussLegendre.over(ends[i - 1], ends[i], this);
                }
            }
        }

        @Override
        public void add(double x, double weight) {
            double leaves = -Math.expm1(-leaving * x);
            double part = weight * Math.exp(rate * leaves / leaving - service * x - peak);
            all += part;
            left += part * leaves;
        }
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
