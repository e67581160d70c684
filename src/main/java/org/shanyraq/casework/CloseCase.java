package org.shanyraq.casework;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends the work with a household, and takes it up again. A case at high risk is not closed. */
@Component
public class CloseCase {
    private final Policy policy;
    private final Trail trail;
    private final Cases cases;
    private final Happenings happenings;
    private final Deadlines deadlines;
    private final DatedSettings settings;
    private final Clock clock;

    CloseCase(
            Policy policy,
            Trail trail,
            Cases cases,
            Happenings happenings,
            Deadlines deadlines,
            DatedSettings settings,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.cases = cases;
        this.happenings = happenings;
        this.deadlines = deadlines;
        this.settings = settings;
        this.clock = clock;
    }

    /** Why the work ends; {@link #code()} keys the message. */
    public enum Reason {
        SAFE,
        HER_WISH,
        MOVED,
        LOST_TOUCH,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        STALE,
        /** The last assessment says high or extreme: the manager raises it with the team first. */
        TOO_DANGEROUS
    }

    @Transactional
    public Outcome close(CaseId id, Reason reason, int version) {
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
        deadlines.waiveAll(id.thing(), "case_closed");
        happenings.note(id, now, "closed", Map.of("reason", reason.code()));
        trail.wrote(CaseActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        return Outcome.DONE;
    }

    @Transactional
    public Outcome reopen(CaseId id, int version) {
        var allowed = policy.require(CaseActs.CLOSE, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var now = clock.instant();
        if (!cases.reopen(id, now, version)) {
            return Outcome.STALE;
        }
        var owner = new Owner(file.worker(), file.centre());
        var due = now.plus(settings.duration("casework.assessment_review"));
        deadlines.start(new NewDeadline(OpenCase.REVIEW, id.thing(), id.thing(), owner, now, due));
        happenings.note(id, now, "reopened", Map.of());
        trail.wrote(CaseActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        return Outcome.DONE;
    }
}
