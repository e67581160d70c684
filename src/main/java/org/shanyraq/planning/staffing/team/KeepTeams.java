package org.shanyraq.planning.staffing.team;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Acting;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.work.KeepWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for simulations, watching, stopping and forgetting them. They hold figures of nobody. */
@Component
public class KeepTeams implements KeepWork<TeamRun> {
    private final TeamRuns runs;
    private final Policy policy;

    KeepTeams(TeamRuns runs, Policy policy) {
        this.runs = runs;
        this.policy = policy;
    }

    /**
     * @param id made with the form: asking twice makes one
     */
    @Transactional
    public void ask(UUID id, TeamQuestion question) {
        policy.require(StaffingActs.SUPPOSE);
        runs.add(id, Acting.staff().orElseThrow().id(), question);
    }

    @Transactional
    public List<TeamRun> latest(int most) {
        policy.require(StaffingActs.SUPPOSE);
        return runs.latest(most);
    }

    @Override
    @Transactional
    public Optional<TeamRun> find(UUID id) {
        policy.require(StaffingActs.SUPPOSE);
        return runs.find(id);
    }

    @Override
    @Transactional
    public void stop(UUID id) {
        policy.require(StaffingActs.SUPPOSE);
        runs.stop(id);
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        policy.require(StaffingActs.SUPPOSE);
        runs.remove(id);
    }
}
