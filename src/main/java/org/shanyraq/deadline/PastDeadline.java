package org.shanyraq.deadline;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock with its history, for filling a demo country or taking data over.
 *
 * @param metAt when it was met; absent while it still runs
 */
public record PastDeadline(NewDeadline deadline, @Nullable Instant metAt) {}
