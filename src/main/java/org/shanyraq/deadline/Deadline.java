package org.shanyraq.deadline;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/**
 * One clock: what is due, for which thing, by when, and who owns it.
 *
 * @param kind a code out of the kinds' data, such as {@code order.check}
 * @param about the thing itself, such as a measure
 * @param file the case or contact it lies in, by which it may be seen
 * @param lateAt when it turned late; stays when it is met after all
 * @param escalatedTo to whom it went up
 * @param closedAt when it was met or waived
 * @param waiveReason a code; set exactly when waived
 */
public record Deadline(
        DeadlineId id,
        String kind,
        Thing about,
        Thing file,
        Owner owner,
        Instant startedAt,
        Instant dueAt,
        State state,
        @Nullable Instant lateAt,
        @Nullable StaffId escalatedTo,
        @Nullable Instant escalatedAt,
        @Nullable Instant closedAt,
        @Nullable String waiveReason,
        int version) {
    /** Where the clock stands. */
    public enum State {
        OPEN,
        LATE,
        MET,
        WAIVED;

        public boolean isRunning() {
            return this == OPEN || this == LATE;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Optional<Instant> late() {
        return Optional.ofNullable(lateAt);
    }
}
