package org.shanyraq.planning.staffing.erlang;

/**
 * What is aimed at.
 *
 * @param share of contacts answered in time, above 0 and below 1
 * @param within so many seconds, 0 or more
 * @param occupancy an agent may be busy at most so much of the time, above 0 and at most 1; 0.85 is
 *     usual, 0.70 to 0.75 protects those who listen to violence all day
 * @param counting which of the two definitions of the service level is meant
 */
public record Goal(double share, double within, double occupancy, Counting counting) {
    /** What the contacts answered in time are held against. */
    public enum Counting {
        /** SL-a: everybody who reached the queue. */
        OFFERED,
        /** SL-b: everybody but those who left within the time. */
        PATIENT
    }

    public Goal {
        if (!(share > 0 && share < 1)) {
            throw new Unplannable("the share to answer lies above 0 and below 1: " + share);
        }
        if (!(within >= 0) || Double.isInfinite(within)) {
            throw new Unplannable("the time to answer is 0 s or more: " + within);
        }
        if (!(occupancy > 0 && occupancy <= 1)) {
            throw new Unplannable("the cap of occupancy lies above 0, at most 1: " + occupancy);
        }
    }

    /** Without a cap of occupancy. */
    public static Goal of(double share, double within) {
        return new Goal(share, within, 1, Counting.OFFERED);
    }

    public Goal capped(double most) {
        return new Goal(share, within, most, counting);
    }

    boolean isMetBy(Standing standing) {
        return standing.level(counting) >= share && standing.occupancy() <= occupancy;
    }
}
