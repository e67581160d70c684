package org.shanyraq.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Outcome;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down one event of violence. Whatever was known of the risk before is old from now on: its
 * review is due at once.
 */
@Component
public class RecordIncident {
    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Incidents incidents;
    private final Once once;
    private final Deadlines deadlines;
    private final OpenCase opening;
    private final Facts facts;
    private final Clock clock;

    RecordIncident(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Incidents incidents,
            Once once,
            Deadlines deadlines,
            OpenCase opening,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.incidents = incidents;
        this.once = once;
        this.deadlines = deadlines;
        this.opening = opening;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @return the incident's id; the same for the same key
     * @throws UnknownCase when there is no such case
     */
    @Transactional
    public UUID record(NewIncident incident) {
        var about = incident.caseId().thing();
        var allowed = policy.require(CaseActs.RECORD_INCIDENT, about);
        var file = cases.find(incident.caseId()).orElseThrow(UnknownCase::new);
        var id = FreshId.next();
        var before = once.made(incident.key(), id);
        if (before.isPresent()) {
            return before.get();
        }
        var now = clock.instant();
        incidents.add(id, incident, sealing.file(about), now);
        cases.touch(file.id(), now);
        cases.reviewNow(file.id(), now);
        if (deadlines.moveDue(about, OpenCase.REVIEW, now) == Outcome.NOT_FOUND) {
            deadlines.start(
                    new NewDeadline(
                            OpenCase.REVIEW,
                            about,
                            about,
                            new Owner(file.worker(), file.centre()),
                            now,
                            now));
        }
        var named = new ArrayList<>(List.of(about, new Thing("incident", id)));
        trail.wrote(CaseActs.RECORD_INCIDENT.name(), named, allowed.reason());
        facts.record(
                new Fact(
                        "incident.recorded",
                        file.id().value(),
                        now,
                        opening.whereabouts(file.district())));
        return id;
    }
}
