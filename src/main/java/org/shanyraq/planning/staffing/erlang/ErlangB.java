package org.shanyraq.planning.staffing.erlang;

/**
 * Erlang's loss formula: calls that find every line busy go away (A. K. Erlang, 1917). For lines of
 * a telephone trunk and for how many calls at once an edge must hold.
 */
public final class ErlangB {
    private static final int HALVINGS = 200;
    private static final int ROUNDS = 10_000;

    private ErlangB() {}

    /**
     * The share of calls that find all lines busy, 0 to 1, by the recursion B(0) = 1, B(n) =
     * A·B(n−1) / (n + A·B(n−1)), in which no number overflows (D. L. Jagerman, Bell System
     * Technical Journal 53, 1974).
     */
    public static double blocking(int lines, double erlangs) {
        if (lines < 0 || !(erlangs >= 0)) {
            throw new Unplannable("lines and erlangs are not below 0: " + lines + ", " + erlangs);
        }
        double blocking = 1;
        for (int n = 1; n <= lines; n++) {
            blocking = erlangs * blocking / (n + erlangs * blocking);
        }
        return blocking;
    }

    /**
     * The load that so many lines carry while at most {@code share} of the calls is lost: the
     * inverse that traffic tables print.
     */
    public static double carried(int lines, double share) {
        if (lines < 1 || !(share > 0 && share < 1)) {
            throw new Unplannable("lines are 1 or more, a share lies between 0 and 1");
        }
        double low = 0;
        double high = 1;
        while (blocking(lines, high) < share) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > 1e-12 * high; i++) {
            double middle = (low + high) / 2;
            if (blocking(lines, middle) < share) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /**
     * Extended Erlang B: a share of those who were refused tries again at once, which makes the
     * load larger, until A = A₀ + A·B·r holds.
     *
     * @param again share of refused calls that come again, from 0 to below 1
     */
    public static double blockingWithRetries(int lines, double erlangs, double again) {
        if (!(again >= 0 && again < 1)) {
            throw new Unplannable("the share of retries lies between 0 and 1: " + again);
        }
        double offered = erlangs;
        double blocking = blocking(lines, offered);
        for (int i = 0; i < ROUNDS; i++) {
            double next = erlangs + offered * blocking * again;
            if (Math.abs(next - offered) <= 1e-13 * next) {
                break;
            }
            offered = next;
            blocking = blocking(lines, offered);
        }
        return blocking;
    }

    /** The fewest lines that lose at most {@code share} of the calls, with retries. */
    public static int lines(double erlangs, double share, double again) {
        int lines = 1;
        while (blockingWithRetries(lines, erlangs, again) > share) {
            lines++;
        }
        return lines;
    }
}
