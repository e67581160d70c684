package org.shanyraq.deadline;

import java.time.Instant;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/** A late deadline went up to somebody who can act; told once. */
public record DeadlineEscalated(
        DeadlineId deadline, String kind, Thing about, Thing file, StaffId to, Instant at) {}
