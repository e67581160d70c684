package org.shanyraq.casework;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down one delivery of a service. The first one is the first meeting that was due. */
@Component
public class RecordSession {
    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Sessions sessions;
    private final Once once;
    private final Deadlines deadlines;
    private final OpenCase opening;
    private final Facts facts;
    private final Clock clock;

    RecordSession(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Sessions sessions,
            Once once,
            Deadlines deadlines,
            OpenCase opening,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.sessions = sessions;
        this.once = once;
        this.deadlines = deadlines;
        this.opening = opening;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @return the session's id; the same for the same key
     */
    @Transactional
    public UUID record(NewSession session) {
        var about = session.caseId().thing();
        var allowed = policy.require(CaseActs.RECORD_SESSION, about);
        var file = cases.find(session.caseId()).orElseThrow(UnknownCase::new);
        var id = FreshId.next();
        var before = once.made(session.key(), id);
        if (before.isPresent()) {
            return before.get();
        }
        var now = clock.instant();
        sessions.add(id, session, sealing.file(about), now);
        cases.touch(file.id(), now);
        deadlines.meet(about, OpenCase.FIRST_MEETING);
        trail.wrote(
                CaseActs.RECORD_SESSION.name(),
                List.of(about, new Thing("session", id)),
                allowed.reason());
        var codes = new HashMap<>(opening.whereabouts(file.district()));
        codes.put("service", session.service().code());
        codes.put("how", session.how().code());
        facts.record(new Fact("session.held", file.id().value(), now, codes));
        return id;
    }
}
