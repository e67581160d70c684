package org.shanyraq.planning.staffing.outlook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.forecast.UncertainRate;

/**
 * What is expected from a day on, special days not yet in it.
 *
 * @param first day
 * @param series one for each channel and language
 */
public record Forecast(Instant madeAt, LocalDate first, List<Series> series) {
    /** Days foretold. */
    public static final int DAYS = 28;

    /**
     * One channel in one language.
     *
     * @param means contacts by half-hour, 48 a day
     * @param smoothed days at the beginning that the smoothing foretells
     * @param average error of the seasonal average on the held-out fortnight, 0.2 = 20 %; −1 where
     *     the history was too short for a trial
     * @param smoothing the same of the smoothing
     * @param averageBias above 0 it foretold too many
     * @param spread how much the rate varies around the forecast, as a share of it
     */
    public record Series(
            String channel,
            String language,
            double[] means,
            int smoothed,
            double average,
            double smoothing,
            double averageBias,
            double smoothingBias,
            double spread) {
        public boolean isTried() {
            return average >= 0;
        }

        /** Refused because it was worse than the seasonal average. */
        public boolean isRefused() {
            return isTried() && smoothed == 0;
        }

        /** Expected in one half-hour of a day so many days after the first. */
        public double at(int day, int slot) {
            return means[day * History.DAY + slot];
        }

        public double percentile(int day, int slot, double factor, double share) {
            return new UncertainRate(factor * at(day, slot), spread).percentile(share);
        }
    }

    /** How many days after the first; empty beyond what is foretold. */
    public Optional<Integer> dayOf(LocalDate day) {
        long at = day.toEpochDay() - first.toEpochDay();
        return at >= 0 && at < DAYS ? Optional.of((int) at) : Optional.empty();
    }
}
