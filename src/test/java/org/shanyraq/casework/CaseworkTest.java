package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Refused;
import org.shanyraq.access.Relations;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Sex;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

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
    @Autowired Relations relations;
    @Autowired Deadlines deadlines;
    @Autowired Instruments instruments;
    @Autowired TransactionTemplate transaction;

    private final CentreId centre = CentreId.fresh();
    private final Actor.Staff manager =
            new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, centre);
    private final Actor.Staff stranger =
            new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, CentreId.fresh());

    @BeforeEach
    void theManagerManages() {
        as(
                new Actor.Job("test"),
                () -> {
                    relations.manages(manager.id(), centre);
                    relations.manages(stranger.id(), stranger.centre());
                    return true;
                });
    }

    @Test
    void openingTwiceWithOneKeyOpensOnce() {
        var key = UUID.randomUUID();
        var first = as(manager, () -> open.open(opening(key)));
        var second = as(manager, () -> open.open(opening(key)));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void numbersCountUpWithinTheCentreAndYear() {
        var one =
                as(manager, () -> cases.find(open.open(opening(UUID.randomUUID()))).orElseThrow());
        var two =
                as(manager, () -> cases.find(open.open(opening(UUID.randomUUID()))).orElseThrow());
        assertThat(one.number()).matches("[0-9]{2}-[0-9]{4}");
        assertThat(Integer.parseInt(two.number().substring(3)))
                .isEqualTo(Integer.parseInt(one.number().substring(3)) + 1);
    }

    @Test
    void anotherCentreNeitherOpensNorSees() {
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        assertThat(as(stranger, () -> cases.find(id))).isEmpty();
        assertThatThrownBy(() -> as(stranger, () -> open.open(opening(UUID.randomUUID()))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> as(stranger, () -> recordIncident.record(incident(id))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anIncidentMakesTheReviewDueAtOnce() {
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        as(manager, () -> recordIncident.record(incident(id)));
        var review =
                as(manager, () -> deadlines.inFile(id.thing(), 20)).stream()
                        .filter(deadline -> deadline.kind().equals(OpenCase.REVIEW))
                        .filter(deadline -> deadline.state().isRunning())
                        .toList();
        assertThat(review).hasSize(1);
        assertThat(review.getFirst().dueAt()).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void anIncidentSentTwiceIsWrittenOnce() {
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        var incident = incident(id);
        var first = as(manager, () -> recordIncident.record(incident));
        assertThat(as(manager, () -> recordIncident.record(incident))).isEqualTo(first);
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
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        var made =
                (AssessRisk.Result.Made)
                        as(manager, () -> assess.assess(UUID.randomUUID(), id, gravest, "", ""));
        assertThat(made.band()).isEqualTo("extreme");
        var review =
                as(manager, () -> deadlines.inFile(id.thing(), 20)).stream()
                        .filter(deadline -> deadline.kind().equals(OpenCase.REVIEW))
                        .filter(deadline -> deadline.state() == Deadline.State.OPEN)
                        .findFirst()
                        .orElseThrow();
        assertThat(Duration.between(review.startedAt(), review.dueAt()))
                .isEqualTo(Duration.ofHours(72));
        assertThat(
                        as(
                                manager,
                                () ->
                                        close.close(
                                                id,
                                                CloseCase.Reason.SAFE,
                                                cases.find(id).orElseThrow().version())))
                .isEqualTo(CloseCase.Outcome.TOO_DANGEROUS);
    }

    @Test
    void aJudgementBelowTheReckonedBandIsRefused() {
        var instrument = instruments.current(Instruments.RISK);
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        var gravest = new HashMap<String, String>();
        for (var item : instrument.items()) {
            item.answers().values().entrySet().stream()
                    .filter(answer -> !answer.getValue().isNaN())
                    .max(Map.Entry.comparingByValue())
                    .ifPresent(answer -> gravest.put(item.code(), answer.getKey()));
        }
        assertThat(
                        as(
                                manager,
                                () ->
                                        assess.assess(
                                                UUID.randomUUID(), id, gravest, "low", "feels so")))
                .isInstanceOf(AssessRisk.Result.JudgementRefused.class);
    }

    @Test
    void theSecondEditorIsTold() {
        var id = as(manager, () -> open.open(opening(UUID.randomUUID())));
        int seen = as(manager, () -> cases.find(id).orElseThrow().version());
        as(
                manager,
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
        assertThat(as(manager, () -> close.close(id, CloseCase.Reason.SAFE, seen)))
                .isEqualTo(CloseCase.Outcome.STALE);
    }

    private Opening opening(UUID key) {
        var household = HouseholdId.fresh();
        return new Opening(
                key,
                centre,
                null,
                "Told by her own word",
                "KZ101000",
                Language.KK,
                household,
                List.of(
                        new Opening.Member.New(
                                NewPerson.named(
                                        household,
                                        PersonName.of("Тестова", "Сынақ"),
                                        Sex.FEMALE,
                                        1990),
                                Part.SURVIVOR)));
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

    private <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(actor, () -> transaction.execute(status -> work.get())));
    }
}
