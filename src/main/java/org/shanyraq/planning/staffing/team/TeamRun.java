package org.shanyraq.planning.staffing.team;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.work.WorkState;

/**
 * A simulation that was asked for, with its fate.
 *
 * @param done share of the work
 * @param fault why there is no outcome, as a code
 */
public record TeamRun(
        UUID id,
        StaffId owner,
        TeamQuestion question,
        WorkState state,
        double done,
        Optional<TeamOutcome> outcome,
        Optional<String> fault,
        Instant asked) {}
