package org.shanyraq.planning.engine;

/** A question to which there is no plan, and why. */
public final class Unanswerable extends IllegalArgumentException {
    public enum Reason {
        /** Fewer centres asked for than stand or are forced; the number is theirs. */
        FEWER_THAN_STAND,
        /** More centres asked for than there are sites; the number is theirs. */
        MORE_THAN_CANDIDATES,
        /** A region needs more centres than it has sites; the number is the region's. */
        FLOOR_ABOVE_CANDIDATES,
        /** The regions need more new centres together than are asked for; the number is theirs. */
        FLOORS_ABOVE_CENTRES,
        /**
         * Even all sites together reach fewer of a region's people than its floor says; the number
         * is the region's.
         */
        REGION_OUT_OF_REACH,
        /** No plan was found in which every region keeps its floor. */
        NO_FAIR_PLAN,
        /** A site is forced and forbidden; the number is the site's. */
        FORCED_AND_BARRED,
        /** The yearly openings do not sum up to what is to be opened; the number is that. */
        OPENINGS_DIFFER,
        /**
         * Demand was to follow what the service has seen, and nothing of it is published; the
         * number is 1 for contacts, 2 for orders, 3 for ways.
         */
        NOTHING_SEEN,
        /** The list of settlements that it was asked about is gone. */
        LIST_GONE,
        /** Even all sites together leave people out of reach or without room; how many. */
        CANNOT_REACH_ALL
    }

    private final Reason reason;
    private final long number;

    public Unanswerable(Reason reason, long number) {
        super(reason + " " + number);
        this.reason = reason;
        this.number = number;
    }

    public Reason reason() {
        return reason;
    }

    public long number() {
        return number;
    }
}
