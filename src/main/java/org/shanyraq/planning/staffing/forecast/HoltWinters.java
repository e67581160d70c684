package org.shanyraq.planning.staffing.forecast;

import java.util.function.ToDoubleFunction;

/**
 * Exponential smoothing with two cycles, the day and the week, and a correction by the last error
 * (J. W. Taylor, Journal of the Operational Research Society 54, 2003, 799–805; Management Science
 * 54, 2008). It works on square roots (F. J. Anscombe, Biometrika 35, 1948), in which counts
 * scatter alike at night and at noon.
 *
 * @param level how fast the level follows, 0 to 1; likewise day and week
 * @param echo share of the last error that is expected again, 0 to below 1
 */
public record HoltWinters(double level, double day, double week, double echo) {
    private static final double FIRST_STEP = 0.16;
    private static final double LAST_STEP = 0.005;
    private static final double LARGEST = 0.98;

    /** Weeks from which the cycles begin; errors count after them. */
    private static final int WARM_UP = 2;

    /** The parameters with the least squared error one half-hour ahead, by pattern search. */
    static HoltWinters fit(History history) {
        ToDoubleFunction<HoltWinters> error = model -> model.run(history, 0).squares;
        var best = new HoltWinters(0.05, 0.1, 0.1, 0.3);
        double least = error.applyAsDouble(best);
        for (double step = FIRST_STEP; step >= LAST_STEP; ) {
            boolean better = false;
            for (int which = 0; which < 8; which++) {
                var tried = best.moved(which >> 1, (which & 1) == 0 ? step : -step);
                double one = error.applyAsDouble(tried);
                if (one < least) {
                    least = one;
                    best = tried;
                    better = true;
                }
            }
            step = better ? step : step / 2;
        }
        return best;
    }

    private HoltWinters moved(int which, double by) {
        return new HoltWinters(
                within(level, which == 0, by),
                within(day, which == 1, by),
                within(week, which == 2, by),
                within(echo, which == 3, by));
    }

    private static double within(double value, boolean moves, double by) {
        return moves ? Math.clamp(value + by, 0, LARGEST) : value;
    }

    /** Contacts by half-hour for so many days after the last one known. */
    double[] forecast(History history, int days) {
        return run(history, days * History.DAY).ahead;
    }

    private record Run(double squares, double[] ahead) {}

    private Run run(History history, int steps) {
        int known = history.counts().length;
        var roots = roots(history);
        var state = new Cycles(roots);
        double squares = 0;
        double error = 0;
        for (int t = 0; t < known; t++) {
            double plain = state.at(t);
            double wrong = roots[t] - plain;
            if (t >= WARM_UP * History.WEEK) {
                double ahead = wrong - echo * error;
                squares += ahead * ahead;
            }
            state.learn(t, wrong, this);
            error = wrong;
        }
        var ahead = new double[steps];
        for (int k = 0; k < steps; k++) {
            error *= echo;
            double root = Math.max(0, state.at(known + k) + error);
            ahead[k] = Math.max(0, root * root - 0.125);
        }
        return new Run(squares, ahead);
    }

    private static double[] roots(History history) {
        var roots = new double[history.counts().length];
        for (int t = 0; t < roots.length; t++) {
            boolean strange = t >= History.WEEK && !history.isUsual(t / History.DAY);
            roots[t] = strange ? roots[t - History.WEEK] : Math.sqrt(history.counts()[t] + 0.375);
        }
        return roots;
    }

    /** Level, day cycle and week cycle as they stand. */
    private static final class Cycles {
        private final double[] day = new double[History.DAY];
        private final double[] week = new double[History.WEEK];
        private double level;

        Cycles(double[] roots) {
            int first = Math.min(roots.length, WARM_UP * History.WEEK);
            for (int t = 0; t < first; t++) {
                level += roots[t] / first;
            }
            for (int t = 0; t < first; t++) {
                day[t % History.DAY] += (roots[t] - level) * History.DAY / first;
            }
            for (int t = 0; t < first; t++) {
                week[t % History.WEEK] +=
                        (roots[t] - level - day[t % History.DAY]) * History.WEEK / first;
            }
        }

        double at(int t) {
            return level + day[t % History.DAY] + week[t % History.WEEK];
        }

        void learn(int t, double wrong, HoltWinters by) {
            level += by.level * wrong;
            day[t % History.DAY] += by.day * wrong;
            week[t % History.WEEK] += by.week * wrong;
        }
    }
}
