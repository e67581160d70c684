package org.shanyraq.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.DeadlineId;

/**
 * One page of deadlines, the earliest due first.
 *
 * @param next from where the next page goes on; empty on the last
 */
public record Page(List<Deadline> deadlines, Optional<Key> next) {
    /** A place in the list: the next page begins after it. */
    public record Key(Instant dueAt, DeadlineId id) {}
}
