package org.shanyraq.planning.staffing.proposal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.duty.KeepSchedule;
import org.shanyraq.planning.staffing.duty.Span;
import org.shanyraq.planning.staffing.duty.SpanText;
import org.shanyraq.planning.work.KeepWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asking for a week's roster, watching, stopping and publishing it. */
@Component
public class KeepProposals implements KeepWork<Proposal> {
    private final Proposals proposals;
    private final KeepSchedule schedule;
    private final Policy policy;
    private final Trail trail;

    KeepProposals(Proposals proposals, KeepSchedule schedule, Policy policy, Trail trail) {
        this.proposals = proposals;
        this.schedule = schedule;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * @param id made with the form: asking twice makes one
     */
    @Transactional
    public void ask(UUID id, LocalDate monday, int seconds) {
        var allowed = policy.require(StaffingActs.SCHEDULE);
        trail.wrote("schedule.ask", List.of(new Thing("roster", id)), allowed.reason());
        proposals.add(id, Acting.staff().orElseThrow(), monday, seconds);
    }

    @Transactional
    public List<Proposal> latest(int most) {
        policy.require(StaffingActs.SCHEDULE);
        return proposals.latest(most);
    }

    @Override
    @Transactional
    public Optional<Proposal> find(UUID id) {
        policy.require(StaffingActs.SCHEDULE);
        return proposals.find(id);
    }

    @Override
    @Transactional
    public void stop(UUID id) {
        policy.require(StaffingActs.SCHEDULE);
        proposals.stop(id);
    }

    @Override
    @Transactional
    public void remove(UUID id) {
        var allowed = policy.require(StaffingActs.SCHEDULE);
        trail.wrote("schedule.remove", List.of(new Thing("roster", id)), allowed.reason());
        proposals.remove(id);
    }

    /**
     * Makes it the schedule of its week.
     *
     * @return whether there was one to publish
     */
    @Transactional
    public boolean publish(UUID id) {
        policy.require(StaffingActs.SCHEDULE);
        var found = proposals.find(id).filter(one -> one.outcome().isPresent());
        found.ifPresent(
                one -> {
                    schedule.publish(id, one.week(), duties(one));
                    proposals.publish(id);
                });
        return found.isPresent();
    }

    private static Map<StaffId, List<Span>> duties(Proposal proposal) {
        var duties = new LinkedHashMap<StaffId, List<Span>>();
        for (var person : proposal.outcome().orElseThrow().people()) {
            var spans = new java.util.ArrayList<Span>();
            for (int day = 0; day < 7; day++) {
                spans.addAll(SpanText.read(proposal.week().plusDays(day), person.spans().get(day)));
            }
            duties.put(new StaffId(person.staff()), spans);
        }
        return duties;
    }
}
