package org.shanyraq.protection;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseParts;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that the respondent was checked, and what was found. */
@Component
public class RecordCheck {
    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Measures measures;
    private final CaseParts cases;
    private final Deadlines deadlines;
    private final Facts facts;
    private final Clock clock;

    RecordCheck(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Measures measures,
            CaseParts cases,
            Deadlines deadlines,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.measures = measures;
        this.cases = cases;
        this.deadlines = deadlines;
        this.facts = facts;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** No such order in the case. */
        UNKNOWN,
        /** Not within the order's term, or yet to come. */
        NOT_IN_TERM
    }

    /**
     * @param key of the form; sent twice it makes one
     */
    @Transactional
    public Outcome record(
            UUID key, CaseId caseId, MeasureId id, Instant at, Measure.Result result, String note) {
        var about = caseId.thing();
        var allowed = policy.require(ProtectionActs.CHECK, about);
        var found = measures.find(id, null).filter(one -> one.caseId().equals(caseId));
        if (found.isEmpty()) {
            return Outcome.UNKNOWN;
        }
        var measure = found.get();
        var now = clock.instant();
        if (at.isAfter(now) || at.isBefore(measure.servedAt()) || !measure.isInForceAt(at)) {
            return Outcome.NOT_IN_TERM;
        }
        var fresh = FreshId.next();
        if (measures.madeBefore(key, fresh, now).isPresent()) {
            return Outcome.DONE;
        }
        measures.addCheck(fresh, measure, at, result, note, sealing.file(about), now);
        deadlines.meet(id.thing(), RegisterOrder.CHECK);
        cases.touched(caseId, now);
        trail.wrote(ProtectionActs.CHECK.name(), List.of(about, id.thing()), allowed.reason());
        var codes = new HashMap<>(cases.whereabouts(cases.file(caseId)));
        codes.put("result", result.code());
        facts.record(new Fact("order.checked", id.value(), at, codes));
        if (result == Measure.Result.BREACHED) {
            facts.record(new Fact("order.breached", id.value(), at, codes));
        }
        return Outcome.DONE;
    }
}
