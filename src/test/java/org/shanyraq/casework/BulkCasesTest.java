package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Relations;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Sex;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Many cases come at once: each is checked, made once, found again, and seen as any other. */
@ShanyraqTest
class BulkCasesTest {
    @Autowired BulkCases bulk;
    @Autowired SearchCases search;
    @Autowired ShowCase show;
    @Autowired Relations relations;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    private final CentreId centre = CentreId.fresh();
    private final Actor.Staff manager =
            new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, centre);

    @BeforeEach
    void theManagerManages() {
        as(
                new Actor.Job("test"),
                () -> {
                    relations.manages(manager.id(), centre);
                    return true;
                });
    }

    @Test
    void whatIsGoodIsMadeAndWhatIsFaultyIsRefusedByItself() {
        var good = one("Зәңгіров", clock.instant().minus(Duration.ofDays(3)));
        var future = one("Ертең", clock.instant().plus(Duration.ofDays(3)));
        var outcomes = as(manager, () -> bulk.create(List.of(good, future, good)));
        assertThat(outcomes.get(0)).isInstanceOf(BulkCase.Outcome.Made.class);
        assertThat(outcomes.get(1)).isInstanceOf(BulkCase.Outcome.Refused.class);
        var again = as(manager, () -> bulk.create(List.of(good)));
        assertThat(again.getFirst()).isEqualTo(new BulkCase.Outcome.MadeBefore(good.id()));
    }

    @Test
    void aCaseMadeInBulkIsShownAndFoundInAnyAlphabet() {
        var made = one("Тоғжанбаева", clock.instant().minus(Duration.ofDays(2)));
        as(manager, () -> bulk.create(List.of(made)));
        var shown = as(manager, () -> show.show(made.id(), Language.RU));
        assertThat(shown.people()).hasSize(2);
        assertThat(shown.sessions()).hasSize(2);
        assertThat(shown.incidents()).hasSize(1);
        assertThat(shown.incidents().getFirst().account()).isEqualTo("what she told");
        for (var asked : List.of("Togzhanbaeva", "тогжанбаева", "Тоғжанбаева Сынақ")) {
            assertThat(as(manager, () -> search.search(asked)))
                    .extracting(hit -> hit.file().id())
                    .contains(made.id());
        }
    }

    @Test
    void fiveHundredCasesOfFiveEntitiesComeInSeconds() {
        as(manager, () -> bulk.create(cases(100)));
        var cases = cases(500);
        long start = System.nanoTime();
        as(manager, () -> bulk.create(cases));
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println("bulk: " + Math.round(2_500 / seconds) + " entities/s");
        assertThat(seconds).isLessThan(30);
    }

    private List<BulkCase> cases(int howMany) {
        var cases = new ArrayList<BulkCase>();
        for (int i = 0; i < howMany; i++) {
            cases.add(one("Тек" + i, clock.instant().minus(Duration.ofDays(1))));
        }
        return cases;
    }

    private BulkCase one(String surname, Instant opened) {
        var id = CaseId.fresh();
        var household = HouseholdId.fresh();
        var survivor =
                NewPerson.named(household, PersonName.of(surname, "Сынақ"), Sex.FEMALE, 1990);
        var other = NewPerson.named(household, PersonName.of(surname, "Бақыт"), Sex.MALE, 1985);
        var opening =
                new Opening(
                        UUID.randomUUID(),
                        centre,
                        null,
                        "",
                        "KZ101000",
                        Language.KK,
                        household,
                        List.of(
                                new Opening.Member.New(survivor, Part.SURVIVOR),
                                new Opening.Member.New(other, Part.USES_VIOLENCE)));
        return new BulkCase(
                id,
                opening,
                opened,
                null,
                List.of(incident(id, opened)),
                sessions(id, opened),
                null);
    }

    private static NewIncident incident(CaseId id, Instant at) {
        return new NewIncident(
                UUID.randomUUID(),
                id,
                at.minusSeconds(3_600),
                NewIncident.Place.HOME,
                Set.of(NewIncident.Form.PHYSICAL),
                NewIncident.Harm.LIGHT,
                NewIncident.Weapon.NONE,
                true,
                "what she told",
                null);
    }

    private static List<NewSession> sessions(CaseId id, Instant opened) {
        return List.of(ServiceKind.PSYCHOLOGICAL, ServiceKind.LEGAL).stream()
                .map(
                        kind ->
                                new NewSession(
                                        UUID.randomUUID(),
                                        id,
                                        kind,
                                        opened.plusSeconds(60),
                                        50,
                                        NewSession.How.IN_PERSON,
                                        null,
                                        null,
                                        "a note"))
                .toList();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Objects.requireNonNull(
                Acting.as(actor, () -> transaction.execute(status -> work.get())));
    }
}
