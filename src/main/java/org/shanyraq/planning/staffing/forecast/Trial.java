package org.shanyraq.planning.staffing.forecast;

import java.util.Optional;

/**
 * The smoothing held against the seasonal average on the last fortnight, which neither had seen:
 * each day of it is forecast from what was known the evening before, for the next days.
 *
 * @param average weighted absolute percentage error of the seasonal average, 0.2 = 20 %
 * @param smoothing the same of the smoothing
 * @param averageBias mean error over mean count; above 0 it foretold too many
 * @param spread how much the rate of a half-hour varies around its forecast, as a share of it,
 *     beyond the chance of single contacts
 */
public record Trial(
        double average, double smoothing, double averageBias, double smoothingBias, double spread) {
    /** Days held out. */
    public static final int DAYS = 14;

    /** Days ahead for which the smoothing is meant. */
    public static final int AHEAD = 3;

    private static final int LEAST_DAYS = DAYS + 21;

    /** Worse than the average, the smoothing is refused. */
    public boolean isPassed() {
        return smoothing <= average;
    }

    /**
     * @return empty while the history is too short, or the fortnight is empty
     */
    static Optional<Trial> of(History history) {
        if (history.days() < LEAST_DAYS) {
            return Optional.empty();
        }
        int first = history.days() - DAYS;
        var model = HoltWinters.fit(history.until(first));
        var average = new Errors();
        var smoothing = new Errors();
        for (int day = 0; day < DAYS; day++) {
            var known = history.until(first + day);
            int ahead = Math.min(AHEAD, DAYS - day);
            average.add(history, known, SeasonalAverage.forecast(known, ahead));
            smoothing.add(history, known, model.forecast(known, ahead));
        }
        if (average.came == 0) {
            return Optional.empty();
        }
        return Optional.of(
                new Trial(
                        average.percentage(),
                        smoothing.percentage(),
                        average.bias(),
                        smoothing.bias(),
                        Math.min(average.spread(), smoothing.spread())));
    }

    private static final class Errors {
        private double wrong;
        private double sum;
        private double came;
        private double squares;
        private double scale;

        void add(History history, History known, double[] forecast) {
            for (int i = 0; i < forecast.length; i++) {
                int at = known.counts().length + i;
                if (!history.isUsual(at / History.DAY)) {
                    continue;
                }
                double error = forecast[i] - history.counts()[at];
                wrong += Math.abs(error);
                sum += error;
                came += history.counts()[at];
                squares += error * error - forecast[i];
                scale += forecast[i] * forecast[i];
            }
        }

        double percentage() {
            return wrong / came;
        }

        double bias() {
            return sum / came;
        }

        /** Beyond Poisson the variance of a count is (spread · mean)². */
        double spread() {
            return scale > 0 ? Math.sqrt(Math.max(0, squares / scale)) : 0;
        }
    }
}
