package org.shanyraq.contact.block;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;

/**
 * An account that is kept out for a time.
 *
 * @param reason a blockable kind of contact
 * @param wantedUntil as it was asked for
 * @param until as it holds: until a second person has looked, no longer than the term for that
 */
public record Block(
        UUID id,
        String channel,
        String reason,
        StaffId askedBy,
        Instant at,
        Instant wantedUntil,
        Instant until,
        Optional<StaffId> reviewedBy,
        Optional<Instant> reviewedAt,
        Optional<Instant> liftedAt) {
    public State stateAt(Instant now) {
        if (liftedAt.isPresent()) {
            return State.LIFTED;
        }
        if (!now.isBefore(until)) {
            return reviewedBy.isPresent() ? State.ENDED : State.LAPSED;
        }
        return reviewedBy.isPresent() ? State.STANDS : State.UNREVIEWED;
    }

    /** Where a block is on its way. */
    public enum State {
        /** Holds, and a second person has to look. */
        UNREVIEWED,
        STANDS,
        /** Nobody looked in time, so it holds no longer. */
        LAPSED,
        /** Its time is over. */
        ENDED,
        LIFTED;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public boolean isOpen() {
            return this == UNREVIEWED || this == STANDS;
        }
    }
}
