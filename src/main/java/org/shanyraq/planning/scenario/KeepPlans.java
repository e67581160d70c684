package org.shanyraq.planning.scenario;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.Thing;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.work.KeepWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for plans, reading, naming, sharing, stopping and forgetting them. */
@Component
public class KeepPlans implements KeepWork<Scenario> {
    private final Scenarios scenarios;
    private final Policy policy;
    private final Trail trail;

    KeepPlans(Scenarios scenarios, Policy policy, Trail trail) {
        this.scenarios = scenarios;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * @param id made with the form: asking twice makes one
     */
    @Transactional
    public void ask(UUID id, String name, Wish wish) {
        var allowed = policy.require(PlanningActs.MAKE);
        trail.wrote("plan.ask", List.of(new Thing("plan", id)), allowed.reason());
        scenarios.add(id, Acting.staff().orElseThrow().id(), name, wish);
    }

    @Transactional
    public List<Scenario> latest(int most, @Nullable UUID after) {
        policy.require(PlanningActs.SEE);
        return scenarios.latest(most, after);
    }

    @Override
    @Transactional
    public Optional<Scenario> find(UUID id) {
        policy.require(PlanningActs.SEE);
        return scenarios.find(id);
    }

    /**
     * @return false when it was changed meanwhile, or is somebody else's
     */
    @Transactional
    public boolean describe(UUID id, int version, String name, String note, Set<Role> shared) {
        var allowed = policy.require(PlanningActs.MAKE);
        trail.wrote("plan.describe", List.of(new Thing("plan", id)), allowed.reason());
        return scenarios.describe(id, version, name, note, shared);
    }

    @Override
    @Transactional
    public void stop(UUID id) {
        policy.require(PlanningActs.MAKE);
        scenarios.stop(id);
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        var allowed = policy.require(PlanningActs.MAKE);
        trail.wrote("plan.remove", List.of(new Thing("plan", id)), allowed.reason());
        scenarios.remove(id);
    }
}
