package org.shanyraq.planning.scenario;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.work.WorkState;

/**
 * A wish with its name, its notes and its fate.
 *
 * @param sharedWith roles that may read it besides the one who asked
 * @param progress how far the work is
 * @param outcome present once done or stopped with something in hand
 * @param fault why there is no plan, as a code with a number, for a scenario that failed
 */
public record Scenario(
        UUID id,
        StaffId owner,
        String name,
        String note,
        Set<Role> sharedWith,
        Wish wish,
        WorkState state,
        Progress progress,
        Optional<Outcome> outcome,
        Optional<Fault> fault,
        Instant asked,
        int version) {
    /**
     * @param gap the share that might still be saved, 0 to 1; 1 while nothing is known
     */
    public record Progress(long units, double value, double gap) {}

    /**
     * @param code of a reason
     * @param number that belongs to it
     */
    public record Fault(String code, long number) {}
}
