package org.shanyraq.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.instrument.Judgement;
import org.shanyraq.instrument.Scored;
import org.shanyraq.instrument.Scoring;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Judges how dangerous it is for the household. The reckoned band may be raised by somebody's own
 * judgement, with a reason, never lowered; until when it holds follows from the band, and the
 * review is due by then.
 */
@Component
public class AssessRisk {
    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Assessments assessments;
    private final Instruments instruments;
    private final Once once;
    private final Deadlines deadlines;
    private final OpenCase opening;
    private final Facts facts;
    private final Clock clock;

    AssessRisk(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Assessments assessments,
            Instruments instruments,
            Once once,
            Deadlines deadlines,
            OpenCase opening,
            Facts facts,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.assessments = assessments;
        this.instruments = instruments;
        this.once = once;
        this.deadlines = deadlines;
        this.opening = opening;
        this.facts = facts;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Result {
        /** The band that holds now, and until when. */
        record Made(String band, @Nullable Instant holdsUntil) implements Result {}

        /** Too much was left open to tell a band, and nobody judged one. */
        record TooManyGaps(List<String> items) implements Result {}

        /** The judgement beside the reckoned band cannot stand. */
        record JudgementRefused(Judgement.Why why) implements Result {}
    }

    /**
     * @param answers answer codes by item code
     * @param judged a graver band than the reckoned one; empty for none
     * @param why the reason for it
     */
    @Transactional
    public Result assess(
            UUID key, CaseId caseId, Map<String, String> answers, String judged, String why) {
        var about = caseId.thing();
        var allowed = policy.require(CaseActs.ASSESS, about);
        var file = cases.find(caseId).orElseThrow(UnknownCase::new);
        var instrument = instruments.current(Instruments.RISK);
        var scored = Scoring.score(instrument, answers);
        var band = scored.band();
        if (!judged.isEmpty() && !judged.equals(band)) {
            var judgement = Judgement.of(instrument, scored, judged, why);
            if (judgement instanceof Judgement.Refused refused) {
                return new Result.JudgementRefused(refused.why());
            }
            band = judged;
        }
        if (band == null) {
            return new Result.TooManyGaps(scored.gaps());
        }
        var now = clock.instant();
        var holds = instruments.holdsUntil(instrument, band, now).orElse(null);
        var id = FreshId.next();
        if (once.made(key, id).isPresent()) {
            return new Result.Made(band, holds);
        }
        boolean raised = !band.equals(scored.band());
        var made = made(id, now, instrument, scored, band, answers, raised ? why : "", holds);
        assessments.add(caseId, made, sealing.file(about));
        cases.assessed(caseId, band, now, holds);
        cases.touch(caseId, now);
        renewReview(file, now, holds);
        trail.wrote(
                CaseActs.ASSESS.name(),
                List.of(about, new Thing("assessment", id)),
                allowed.reason());
        var codes = new HashMap<>(opening.whereabouts(file.district()));
        codes.put("band", band);
        facts.record(new Fact("assessment.made", caseId.value(), now, codes));
        return new Result.Made(band, holds);
    }

    private void renewReview(CaseFile file, Instant now, @Nullable Instant holds) {
        var about = file.id().thing();
        deadlines.meet(about, OpenCase.REVIEW);
        if (holds != null) {
            var owner = new Owner(file.worker(), file.centre());
            deadlines.start(new NewDeadline(OpenCase.REVIEW, about, about, owner, now, holds));
        }
    }

    private static Assessment made(
            UUID id,
            Instant now,
            Instrument instrument,
            Scored scored,
            String band,
            Map<String, String> answers,
            String why,
            @Nullable Instant holds) {
        var by = Acting.staff().map(Actor.Staff::id).orElse(null);
        return new Assessment(
                id,
                now,
                by,
                instrument.code(),
                instrument.version(),
                band,
                !why.isEmpty(),
                answers,
                new Assessment.Reckoned(
                        scored.score(),
                        scored.band(),
                        scored.reasons(),
                        scored.gaps(),
                        scored.flags()),
                why,
                holds);
    }
}
