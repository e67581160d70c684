package org.shanyraq.planning.staffing.forecast;

/**
 * The mean of the same weekday and half-hour over the last comparable weeks: hardly beaten beyond
 * three days (J. W. Taylor, Management Science 54, 2008, 253–265), and the floor of every forecast.
 */
public final class SeasonalAverage {
    /** Four to eight weeks are usual. */
    public static final int WEEKS = 6;

    private SeasonalAverage() {}

    /**
     * @param days ahead, counted from the day after the last one known
     * @return contacts by half-hour, 48 a day
     */
    public static double[] forecast(History history, int days) {
        var ahead = new double[days * History.DAY];
        for (int day = 0; day < days; day++) {
            average(history, history.days() + day, ahead, day * History.DAY);
        }
        return ahead;
    }

    private static void average(History history, int day, double[] into, int at) {
        int weeks = 0;
        for (int past = day - 7; past >= 0 && weeks < WEEKS; past -= 7) {
            if (past < history.days() && history.isUsual(past)) {
                for (int slot = 0; slot < History.DAY; slot++) {
                    into[at + slot] += history.counts()[past * History.DAY + slot];
                }
                weeks++;
            }
        }
        for (int slot = 0; slot < History.DAY && weeks > 0; slot++) {
            into[at + slot] /= weeks;
        }
    }
}
