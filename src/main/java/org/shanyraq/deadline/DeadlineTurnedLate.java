package org.shanyraq.deadline;

import java.time.Instant;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.Thing;

/** A deadline passed unmet; told once. */
public record DeadlineTurnedLate(
        DeadlineId deadline, String kind, Thing about, Thing file, Owner owner, Instant dueAt) {}
