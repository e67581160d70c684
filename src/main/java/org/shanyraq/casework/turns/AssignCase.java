package org.shanyraq.casework.turns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.register.BothSides;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A manager gives a case to a worker of the centre, with everything that is due in it. Nobody is
 * given both sides of one story.
 */
@Component
public class AssignCase {
    private final Policy policy;
    private final Relations relations;
    private final StaffRegister staff;
    private final Trail trail;
    private final Cases cases;
    private final BothSides sides;
    private final Happenings happenings;
    private final Deadlines deadlines;
    private final CaseClocks clocks;
    private final Clock clock;

    AssignCase(
            Policy policy,
            Relations relations,
            StaffRegister staff,
            Trail trail,
            Cases cases,
            BothSides sides,
            Happenings happenings,
            Deadlines deadlines,
            CaseClocks clocks,
            Clock clock) {
        this.policy = policy;
        this.relations = relations;
        this.staff = staff;
        this.trail = trail;
        this.cases = cases;
        this.sides = sides;
        this.happenings = happenings;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What came of it; {@link #code()} keys the message. */
    public enum Outcome {
        DONE,
        /** Somebody changed the case in between. */
        STALE,
        /** Not a working case worker of the centre. */
        NOT_A_WORKER,
        /** Serves the other side already. */
        WALL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Makes somebody the one who leads the case. */
    @Transactional
    public Outcome assign(CaseId id, StaffId worker, int version) {
        var allowed = policy.require(CaseActs.ASSIGN, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var refusal = refusal(file, worker);
        if (refusal != Outcome.DONE) {
            return refusal;
        }
        var now = clock.instant();
        if (!cases.assign(id, worker, now, version)) {
            return Outcome.STALE;
        }
        file.workerIfAny()
                .filter(before -> !before.equals(worker))
                .ifPresent(before -> relations.endServes(before, id.thing()));
        relations.serves(worker, id.thing());
        deadlines.moveFile(id.thing(), Owner.of(worker, file.centre()));
        if (!sides.meetForAnybody(id)) {
            clocks.sidesParted(id);
        }
        happenings.note(id, now, "assigned", Map.of("worker", worker.toString()));
        trail.wrote(CaseActs.ASSIGN.name(), List.of(id.thing(), worker.thing()), allowed.reason());
        return Outcome.DONE;
    }

    /** Lets a colleague of another profession work on the case beside its worker. */
    @Transactional
    public Outcome join(CaseId id, StaffId colleague) {
        var allowed = policy.require(CaseActs.ASSIGN, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var refusal = refusal(file, colleague);
        if (refusal == Outcome.DONE) {
            relations.serves(colleague, id.thing());
            happenings.note(id, clock.instant(), "joined", Map.of("worker", colleague.toString()));
            trail.wrote(
                    CaseActs.ASSIGN.name(),
                    List.of(id.thing(), colleague.thing()),
                    allowed.reason());
        }
        return refusal;
    }

    private Outcome refusal(CaseFile file, StaffId worker) {
        boolean works =
                staff.find(worker)
                        .filter(member -> member.isActive() && member.role().isCaseWorker())
                        .filter(member -> member.centre().equals(file.centre()))
                        .isPresent();
        if (!works) {
            return Outcome.NOT_A_WORKER;
        }
        return sides.meetIn(worker, file.id()) ? Outcome.WALL : Outcome.DONE;
    }
}
