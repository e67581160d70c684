package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Refused;
import org.shanyraq.casework.entries.Incidents;
import org.shanyraq.casework.entries.RecordIncident;
import org.shanyraq.casework.entries.RecordSession;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.risk.AssessRisk;
import org.shanyraq.casework.turns.CloseCase;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CaseId;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family is taken on; what happens to it is written down; clocks run; others see nothing. */
@ShanyraqTest
class CaseworkTest {
    @Autowired OpenCase open;
    @Autowired RecordIncident recordIncident;
    @Autowired RecordSession recordSession;
    @Autowired AssessRisk assess;
    @Autowired CloseCase close;
    @Autowired Cases cases;
    @Autowired Incidents incidents;
    @Autowired Deadlines deadlines;
    @Autowired Instruments instruments;
    @Autowired ApplicationContext context;

    private CentreForTests centre;
    private CentreForTests elsewhere;

    @BeforeEach
    void twoCentres() {
        centre = new CentreForTests(context);
        elsewhere = new CentreForTests(context);
    }

    @Test
    void openingTwiceWithOneKeyOpensOnce() {
        var key = UUID.randomUUID();
        var first = centre.does(() -> open.open(opening(key)));
        var second = centre.does(() -> open.open(opening(key)));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void numbersCountUpWithinTheCentreAndYear() {
        var one =
                centre.does(() -> cases.find(open.open(opening(UUID.randomUUID()))).orElseThrow());
        var two =
                centre.does(() -> cases.find(open.open(opening(UUID.randomUUID()))).orElseThrow());
        assertThat(one.number()).matches("[0-9]{2}-[0-9]{4}");
        assertThat(Integer.parseInt(two.number().substring(3)))
                .isEqualTo(Integer.parseInt(one.number().substring(3)) + 1);
    }

    @Test
    void anotherCentreNeitherOpensNorSees() {
        var id = centre.opens(family());
        assertThat(elsewhere.does(() -> cases.find(id))).isEmpty();
        assertThatThrownBy(() -> elsewhere.does(() -> open.open(opening(UUID.randomUUID()))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> elsewhere.does(() -> recordIncident.record(incident(id))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anIncidentMakesTheReviewDueAtOnce() {
        var id = centre.opens(family());
        centre.does(() -> recordIncident.record(incident(id)));
        var review =
                centre.does(() -> deadlines.inFile(id.thing(), 20)).stream()
                        .filter(deadline -> deadline.kind().equals(CaseClocks.REVIEW))
                        .filter(deadline -> deadline.state().isRunning())
                        .toList();
        assertThat(review).hasSize(1);
        assertThat(review.getFirst().dueAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void anIncidentSentTwiceIsWrittenOnce() {
        var id = centre.opens(family());
        var incident = incident(id);
        var first = centre.does(() -> recordIncident.record(incident));
        assertThat(centre.does(() -> recordIncident.record(incident))).isEqualTo(first);
    }

    @Test
    void theBandDecidesHowLongAnAssessmentHolds() {
        var instrument = instruments.current(Instruments.RISK);
        var gravest = new HashMap<String, String>();
        for (var item : instrument.items()) {
            item.answers().values().entrySet().stream()
                    .filter(answer -> !answer.getValue().isNaN())
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(answer -> gravest.put(item.code(), answer.getKey()));
        }
        var id = centre.opens(family());
        var made =
                (AssessRisk.Result.Made)
                        centre.does(() -> assess.assess(UUID.randomUUID(), id, gravest, "", ""));
        assertThat(made.band()).isEqualTo("extreme");
        var review =
                centre.does(() -> deadlines.inFile(id.thing(), 20)).stream()
                        .filter(deadline -> deadline.kind().equals(CaseClocks.REVIEW))
                        .filter(deadline -> deadline.state() == Deadline.State.OPEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(Duration.between(review.startedAt(), review.dueAt()))
                .isEqualTo(Duration.ofHours(72));
        assertThat(
                        centre.does(
                                () ->
                                        close.close(
                                                id,
                                                CloseReason.SAFE,
                                                cases.find(id).orElseThrow().version())))
                .isEqualTo(CloseCase.Outcome.TOO_DANGEROUS);
    }

    @Test
    void aJudgementBelowTheReckonedBandIsRefused() {
        var instrument = instruments.current(Instruments.RISK);
        var id = centre.opens(family());
        var gravest = new HashMap<String, String>();
        for (var item : instrument.items()) {
            item.answers().values().entrySet().stream()
                    .filter(answer -> !answer.getValue().isNaN())
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(answer -> gravest.put(item.code(), answer.getKey()));
        }
        assertThat(
                        centre.does(
                                () ->
                                        assess.assess(
                                                UUID.randomUUID(), id, gravest, "low", "feels so")))
                .isInstanceOf(AssessRisk.Result.JudgementRefused.class);
    }

    @Test
    void theSecondEditorIsTold() {
        var id = centre.opens(family());
        int seen = centre.does(() -> cases.find(id).orElseThrow().version());
        centre.does(
                () ->
                        recordSession.record(
                                new NewSession(
                                        UUID.randomUUID(),
                                        id,
                                        ServiceKind.PSYCHOLOGICAL,
                                        Instant.now(),
                                        50,
                                        NewSession.How.IN_PERSON,
                                        null,
                                        null,
                                        "")));
        assertThat(centre.does(() -> close.close(id, CloseReason.SAFE, seen)))
                .isEqualTo(CloseCase.Outcome.STALE);
    }

    private Opening opening(UUID key) {
        return centre.opening(key, family());
    }

    private static Opening.Member family() {
        return CentreForTests.survivor("Тестова", "Сынақ");
    }

    private static NewIncident incident(CaseId id) {
        return new NewIncident(
                UUID.randomUUID(),
                id,
                Instant.now().minusSeconds(3_600),
                NewIncident.Place.HOME,
                Set.of(NewIncident.Form.PHYSICAL),
                NewIncident.Harm.LIGHT,
                NewIncident.Weapon.NONE,
                true,
                "what she told",
                null);
    }
}
