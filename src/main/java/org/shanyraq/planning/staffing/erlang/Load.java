package org.shanyraq.planning.staffing.erlang;

/**
 * What comes in, on average and without peaks within the time looked at.
 *
 * @param rate contacts a second, above 0
 * @param handling mean seconds that one contact takes an agent: talk, hold and wrap-up; above 0
 */
public record Load(double rate, double handling) {
    /** Beyond so many erlangs no service on earth plans; sums would take minutes. */
    public static final double MOST_ERLANGS = 1_000_000;

    public Load {
        if (!(rate > 0) || !(handling > 0) || rate * handling > MOST_ERLANGS) {
            throw new Unplannable(
                    "a load is above 0 and at most %.0f erlangs: %s contacts a second of %s s"
                            .formatted(MOST_ERLANGS, rate, handling));
        }
    }

    /**
     * @param contacts how many come within {@code seconds}
     */
    public static Load of(double contacts, double seconds, double handling) {
        return new Load(contacts / seconds, handling);
    }

    /** The offered load in erlangs: how many agents are busy on average when nobody waits. */
    public double erlangs() {
        return rate * handling;
    }

    /** So much more or less of it. */
    public Load times(double factor) {
        return new Load(rate * factor, handling);
    }
}
