package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.casework.entries.MatchPeople;
import org.shanyraq.casework.file.ShowCase;
import org.shanyraq.casework.file.ShowRecord;
import org.shanyraq.casework.file.WhoOpenedFile;
import org.shanyraq.casework.turns.AssignCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.ChangePerson;
import org.shanyraq.people.ErasePerson;
import org.shanyraq.people.HoldPerson;
import org.shanyraq.people.LinkPeople;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.Sex;
import org.shanyraq.protection.NewOrder;
import org.shanyraq.protection.RegisterOrder;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * A person's record in the hand of a worker: corrected, remembered, joined, kept, erased, walled.
 */
@ShanyraqTest
class RecordTest {
    @Autowired OpenCase open;
    @Autowired AssignCase assign;
    @Autowired MatchPeople match;
    @Autowired ShowCase cases;
    @Autowired ShowRecord records;
    @Autowired WhoOpenedFile looks;
    @Autowired ChangePerson change;
    @Autowired ErasePerson erase;
    @Autowired HoldPerson hold;
    @Autowired RegisterOrder orders;
    @Autowired LinkPeople links;
    @Autowired Clock clock;
    @Autowired ApplicationContext context;

    private CentreForTests centre;
    private CaseId id;
    private PersonId her;

    @BeforeEach
    void aFamily() {
        centre = new CentreForTests(context);
        var survivor = CentreForTests.survivor("Қайратова", "Меруерт");
        her = survivor.person();
        id = centre.opens(survivor, CentreForTests.usesViolence("Қайратов", "Серік"));
    }

    @Test
    void twoWhoOpenOneCaseAtOnceOpenOne() throws Exception {
        var opening = centre.opening(UUID.randomUUID(), CentreForTests.survivor("Бірге", "Келген"));
        Callable<CaseId> task = () -> centre.does(() -> open.open(opening));
        try (var two = Executors.newFixedThreadPool(4)) {
            var opened = two.invokeAll(List.of(task, task, task, task));
            var ids = new java.util.HashSet<CaseId>();
            for (var one : opened) {
                ids.add(one.get());
            }
            assertThat(ids).hasSize(1);
        }
    }

    @Test
    void theSecondEditorIsToldAndEveryChangeIsRemembered() {
        var before = record();
        assertThat(renamed(before, "Асель")).isEqualTo(ChangePerson.Outcome.DONE);
        assertThat(renamed(before, "Айнұр")).isEqualTo(ChangePerson.Outcome.STALE);
        var after = record();
        assertThat(after.card().name().given()).isEqualTo("Асель");
        assertThat(after.changes())
                .singleElement()
                .satisfies(
                        changed -> {
                            assertThat(changed.change().field()).isEqualTo("name");
                            assertThat(changed.change().before()).contains("Меруерт");
                            assertThat(changed.change().after()).contains("Асель");
                            assertThat(changed.change().by())
                                    .isEqualTo("staff:" + centre.manager().id());
                        });
    }

    @Test
    void nobodyIsChangedOrErasedThroughAFileInWhichSheDoesNotStand() {
        var other = centre.opens(CentreForTests.survivor("Басқа", "Іс"));
        var card = record().card();
        assertThat(
                        centre.does(
                                () ->
                                        change.change(
                                                corrected(card.id(), "Жат"),
                                                card.version(),
                                                other.thing())))
                .isEqualTo(ChangePerson.Outcome.UNKNOWN);
        assertThat(centre.does(() -> erase.erase(her, other.thing(), ErasePerson.Reason.HER_WISH)))
                .isEqualTo(ErasePerson.Outcome.UNKNOWN);
    }

    @Test
    void theLawsHoldRefusesAndAfterItNothingIsLeftToRead() {
        centre.does(() -> hold.put(her, HoldPerson.Reason.COURT, id.thing()));
        assertThat(erased()).isEqualTo(ErasePerson.Outcome.HELD);
        centre.does(() -> hold.lift(her, id.thing()));
        assertThat(renamed(record(), "Асель")).isEqualTo(ChangePerson.Outcome.DONE);
        assertThat(erased()).isEqualTo(ErasePerson.Outcome.DONE);
        var left = record();
        assertThat(left.card().erased()).isTrue();
        assertThat(left.card().birthYear()).isNull();
        assertThat(left.changes()).isEmpty();
        assertThat(centre.does(() -> cases.show(id, Language.KK)).people()).hasSize(2);
    }

    @Test
    void anOrderInForceHoldsEverybodyOfTheCase() {
        var respondent =
                centre.does(() -> cases.show(id, Language.RU)).people().stream()
                        .filter(member -> member.part() == Part.USES_VIOLENCE)
                        .findFirst()
                        .orElseThrow()
                        .card()
                        .id();
        var served = clock.instant().minus(Duration.ofHours(1));
        centre.does(
                () ->
                        orders.register(
                                new NewOrder(
                                        UUID.randomUUID(),
                                        id,
                                        respondent,
                                        "precinct_inspector",
                                        served.minusSeconds(60),
                                        served,
                                        Set.of("approach"),
                                        null,
                                        "1/26")));
        assertThat(erased()).isEqualTo(ErasePerson.Outcome.HELD);
    }

    @Test
    void twoRecordsOfOneHumanBeingAreJoinedAndTakenApartAgain() {
        var twice = centre.opens(CentreForTests.survivor("Кайратова", "Меруерт"));
        var other = centre.does(() -> cases.show(twice, Language.RU)).survivor().orElseThrow().id();
        assertThat(centre.does(() -> match.alike(id, her)))
                .anyMatch(candidate -> candidate.person().equals(other));
        assertThat(
                        centre.does(
                                () ->
                                        match.link(
                                                id,
                                                her,
                                                PersonId.fresh(),
                                                LinkPeople.Reason.SAID_IT)))
                .isEqualTo(MatchPeople.Outcome.NOT_OFFERED);
        assertThat(centre.does(() -> match.link(id, her, other, LinkPeople.Reason.DOCUMENT)))
                .isEqualTo(MatchPeople.Outcome.DONE);
        assertThat(record().others())
                .singleElement()
                .satisfies(
                        one -> {
                            assertThat(one.id()).isEqualTo(other);
                            assertThat(one.link().reason()).isEqualTo(LinkPeople.Reason.DOCUMENT);
                        });
        assertThat(centre.does(() -> match.unlink(id, her, other, LinkPeople.Reason.MISTAKE)))
                .isEqualTo(MatchPeople.Outcome.DONE);
        assertThat(record().others()).isEmpty();
    }

    @Test
    void nobodyServesBothSidesWhateverRecordStandsForThem() {
        var worker = worker();
        var his =
                centre.opens(
                        CentreForTests.member("Кайратов", "Серик", Sex.MALE, 1985, Part.SURVIVOR));
        assertThat(given(his, worker.id())).isEqualTo(AssignCase.Outcome.DONE);
        assertThat(given(id, worker.id())).isEqualTo(AssignCase.Outcome.WALL);
        assertThat(centre.does(() -> assign.join(id, worker.id())))
                .isEqualTo(AssignCase.Outcome.WALL);
        var stranger =
                centre.opens(
                        CentreForTests.survivor("Мүлдем", "Бөтен"),
                        CentreForTests.usesViolence("Ешкім", "Емес"));
        assertThat(given(stranger, worker.id())).isEqualTo(AssignCase.Outcome.DONE);
    }

    @Test
    void whoIsLinkedIsWalledToo() {
        var worker = worker();
        var his =
                centre.opens(
                        CentreForTests.member("Қайратұлы", "Серік", Sex.MALE, 1972, Part.SURVIVOR));
        assertThat(given(his, worker.id())).isEqualTo(AssignCase.Outcome.DONE);
        assertThat(given(id, worker.id())).isEqualTo(AssignCase.Outcome.DONE);
        var people = centre.does(() -> cases.show(id, Language.RU)).people();
        var violent = people.getLast().card().id();
        var other = centre.does(() -> cases.show(his, Language.RU)).survivor().orElseThrow().id();
        assertThat(
                        centre.does(
                                () ->
                                        links.link(
                                                violent,
                                                other,
                                                LinkPeople.Reason.SAID_IT,
                                                id.thing())))
                .isTrue();
        assertThat(given(id, worker.id())).isEqualTo(AssignCase.Outcome.WALL);
    }

    @Test
    void whoOpenedTheFileIsTold() {
        var worker = worker();
        given(id, worker.id());
        centre.as(StaffForTests.acting(worker), () -> cases.show(id, Language.RU));
        var told = centre.does(() -> looks.of(id, Optional.empty()));
        assertThat(told.looks())
                .anySatisfy(
                        look -> {
                            assertThat(look.act()).isEqualTo("case.see");
                            assertThat(look.who().orElseThrow().id()).isEqualTo(worker.id());
                        });
        assertThat(told.looks().getLast().act()).isEqualTo("case.open");
    }

    private ShowRecord.PersonRecord record() {
        return centre.does(() -> records.show(id, her));
    }

    private ErasePerson.Outcome erased() {
        return centre.does(() -> erase.erase(her, id.thing(), ErasePerson.Reason.HER_WISH));
    }

    private AssignCase.Outcome given(CaseId which, StaffId to) {
        int version = centre.does(() -> cases.show(which, Language.RU)).file().version();
        return centre.does(() -> assign.assign(which, to, version));
    }

    private NewStaff worker() {
        return new StaffForTests(context).enrol(Role.SOCIAL_WORKER, centre.id());
    }

    private ChangePerson.Outcome renamed(ShowRecord.PersonRecord of, String given) {
        return centre.does(
                () ->
                        change.change(
                                corrected(of.card().id(), given), of.card().version(), id.thing()));
    }

    private static NewPerson corrected(PersonId id, String given) {
        return new NewPerson(
                id,
                org.shanyraq.ground.HouseholdId.fresh(),
                PersonName.of("Қайратова", given),
                Sex.FEMALE,
                1990,
                null,
                null,
                List.<Phone>of(),
                null,
                null,
                Set.of(),
                NewPerson.Whereabouts.NONE);
    }
}
