package org.shanyraq.deadline;

import java.time.Instant;
import org.shanyraq.ground.Thing;

/**
 * A clock to start.
 *
 * @param kind a code out of the kinds' data
 * @param about the thing that is due
 * @param file the case or contact it lies in; may be the thing itself
 */
public record NewDeadline(
        String kind, Thing about, Thing file, Owner owner, Instant startedAt, Instant dueAt) {
    public NewDeadline {
        if (dueAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("due before it starts");
        }
    }
}
