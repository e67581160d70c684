package org.shanyraq.drill;

import java.time.Duration;

/** Time that may be spent. */
record Budget(long end) {
    static Budget of(Duration length) {
        return new Budget(System.nanoTime() + length.toNanos());
    }

    /** Longer than anything takes. */
    static Budget unlimited() {
        return of(Duration.ofDays(365));
    }

    boolean isOver() {
        return left().isNegative();
    }

    Duration left() {
        return Duration.ofNanos(end - System.nanoTime());
    }

    /** The part of it that one may take who has that share of all shares that are left. */
    Budget part(int share, int ofShares) {
        return of(left().multipliedBy(share).dividedBy(ofShares));
    }
}
