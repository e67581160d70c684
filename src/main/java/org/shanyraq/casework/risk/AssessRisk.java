package org.shanyraq.casework.risk;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.register.CaseBook;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.instrument.Judgement;
import org.shanyraq.instrument.Scored;
import org.shanyraq.instrument.Scoring;
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
    private final CaseBook book;
    private final Cases cases;
    private final Assessments assessments;
    private final Instruments instruments;
    private final CaseClocks clocks;
    private final Clock clock;

    AssessRisk(
            Policy policy,
            CaseBook book,
            Cases cases,
            Assessments assessments,
            Instruments instruments,
            CaseClocks clocks,
            Clock clock) {
        this.policy = policy;
        this.book = book;
        this.cases = cases;
        this.assessments = assessments;
        this.instruments = instruments;
        this.clocks = clocks;
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
        policy.require(CaseActs.ASSESS, caseId.thing());
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
        var reason = band.equals(scored.band()) ? "" : why;
        write(key, caseId, new Filled(now, instrument, scored, band, answers, reason, holds));
        return new Result.Made(band, holds);
    }

    /** A form filled in, with what came of it. */
    private record Filled(
            Instant at,
            Instrument instrument,
            Scored scored,
            String band,
            Map<String, String> answers,
            String why,
            @Nullable Instant holds) {}

    private void write(UUID key, CaseId caseId, Filled filled) {
        book.enter(
                new CaseBook.Entry(
                        CaseActs.ASSESS, caseId, key, "assessment", "assessment.made", filled.at),
                leaf -> {
                    assessments.add(caseId, made(leaf, filled), leaf.key());
                    cases.assessed(caseId, filled.band, leaf.now(), filled.holds);
                    clocks.reviewed(leaf.file());
                    if (filled.holds != null) {
                        clocks.reviewBy(leaf.file(), leaf.now(), filled.holds);
                    }
                    return Map.of("band", filled.band);
                });
    }

    private static Assessment made(CaseBook.Leaf leaf, Filled filled) {
        var by = Acting.staff().map(Actor.Staff::id).orElse(null);
        var scored = filled.scored;
        return new Assessment(
                leaf.id(),
                leaf.now(),
                by,
                filled.instrument.code(),
                filled.instrument.version(),
                filled.band,
                !filled.why.isEmpty(),
                filled.answers,
                new Assessment.Reckoned(
                        scored.score(),
                        scored.band(),
                        scored.reasons(),
                        scored.gaps(),
                        scored.flags()),
                filled.why,
                filled.holds);
    }
}
