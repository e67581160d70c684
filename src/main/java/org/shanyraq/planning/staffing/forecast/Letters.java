package org.shanyraq.planning.staffing.forecast;

/**
 * Letters and forms can wait for a quiet hour, but not for ever: they are planned into the time
 * that the conversations leave, the one that is due first before the others.
 *
 * @param done seconds of letters worked on in each half-hour
 * @param missing seconds that must be found in each half-hour because something would be late
 */
public record Letters(double[] done, double[] missing) {
    /**
     * @param work seconds of work that come in, by kind and half-hour
     * @param due half-hours within which each kind is done; 0 = in the half-hour in which it comes
     * @param idle agent-seconds that are free in each half-hour
     */
    public static Letters spread(double[][] work, int[] due, double[] idle) {
        int slots = idle.length;
        var open = new double[slots + longest(due) + 1];
        var done = new double[slots];
        var missing = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            for (int kind = 0; kind < work.length; kind++) {
                open[slot + due[kind]] += work[kind][slot];
            }
            double left = idle[slot];
            for (int at = slot; at < open.length && left > 0; at++) {
                double part = Math.min(left, open[at]);
                open[at] -= part;
                left -= part;
                done[slot] += part;
            }
            missing[slot] = open[slot];
            done[slot] += open[slot];
            open[slot] = 0;
        }
        return new Letters(done, missing);
    }

    private static int longest(int[] due) {
        int longest = 0;
        for (int one : due) {
            longest = Math.max(longest, one);
        }
        return longest;
    }
}
