package org.shanyraq.casework.turns;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CloseReason;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.ground.CaseId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the work with a household, and takes it up again. A case at high risk is not closed. */
@Component
public class CloseCase {
    private final Policy policy;
    private final Trail trail;
    private final Cases cases;
    private final Happenings happenings;
    private final CaseClocks clocks;
    private final Clock clock;

    CloseCase(
            Policy policy,
            Trail trail,
            Cases cases,
            Happenings happenings,
            CaseClocks clocks,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.cases = cases;
        this.happenings = happenings;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        STALE,
        /** The last assessment says high or extreme: the manager raises it with the team first. */
        TOO_DANGEROUS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Transactional
    public Outcome close(CaseId id, CloseReason reason, int version) {
        var allowed = policy.require(CaseActs.CLOSE, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var band = file.band();
        if ("high".equals(band) || "extreme".equals(band)) {
            return Outcome.TOO_DANGEROUS;
        }
        var now = clock.instant();
        if (!cases.close(id, reason.code(), now, version)) {
            return Outcome.STALE;
        }
        clocks.closed(id);
        happenings.note(id, now, "closed", Map.of("reason", reason.code()));
        trail.wrote(CaseActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        return Outcome.DONE;
    }

    @Transactional
    public Outcome reopen(CaseId id, ReopenReason reason, int version) {
        var allowed = policy.require(CaseActs.CLOSE, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var now = clock.instant();
        if (!cases.reopen(id, now, version)) {
            return Outcome.STALE;
        }
        clocks.reviewBy(file, now, now.plus(clocks.untilReview()));
        happenings.note(id, now, "reopened", Map.of("again", reason.code()));
        trail.wrote(CaseActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        return Outcome.DONE;
    }
}
