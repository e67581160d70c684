package org.shanyraq.planning.staffing.forecast;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is expected of one kind of contact.
 *
 * @param first day
 * @param means contacts by half-hour, 48 a day
 * @param smoothed days at the beginning that the smoothing foretells; 0 where it was refused
 * @param trial absent while the history is too short for one
 */
public record Outlook(LocalDate first, double[] means, int smoothed, Optional<Trial> trial) {
    /** Weeks that are looked back on. */
    private static final int WEEKS_BACK = 16;

    /**
     * The seasonal average for all days; for the first ones the smoothing, if it was no worse on
     * the fortnight held out.
     */
    public static Outlook of(History history, int days) {
        var known = history.last(7 * WEEKS_BACK);
        var means = SeasonalAverage.forecast(known, days);
        var trial = Trial.of(known);
        int smoothed = 0;
        if (trial.filter(Trial::isPassed).isPresent()) {
            smoothed = Math.min(days, Trial.AHEAD);
            var near = HoltWinters.fit(known).forecast(known, smoothed);
            System.arraycopy(near, 0, means, 0, near.length);
        }
        return new Outlook(known.next(), means, smoothed, trial);
    }

    /** How much the rate varies beyond the chance of single contacts; a guess without a trial. */
    public double spread() {
        return trial.map(Trial::spread).orElse(0.2);
    }
}
