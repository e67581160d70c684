package org.shanyraq.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.casework.Opening;
import org.shanyraq.casework.Part;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.NewSafeContact;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.people.Sex;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An order runs thirty days of 24 hours from service; what leaves about it passes the gate. */
@ShanyraqTest
class OrdersTest {
    @Autowired RegisterOrder register;
    @Autowired RecordCheck check;
    @Autowired OutboundGate gate;
    @Autowired SafeContacts safeContacts;
    @Autowired Deadlines deadlines;
    @Autowired Clock clock;
    @Autowired ApplicationContext context;

    private CentreForTests centre;
    private NewPerson survivor;
    private NewPerson respondent;
    private CaseId id;

    @BeforeEach
    void aCase() {
        centre = new CentreForTests(context);
        var household = HouseholdId.fresh();
        survivor =
                new NewPerson(
                        PersonId.fresh(),
                        household,
                        PersonName.of("Тоқтарова", "Гүлнәр"),
                        Sex.FEMALE,
                        1991,
                        null,
                        null,
                        List.of(Phone.read("87015554433").orElseThrow()),
                        null,
                        null,
                        Set.of(),
                        new NewPerson.Whereabouts("Семей, Мұхтар Әуезов 27, 14", null, null));
        respondent =
                NewPerson.named(household, PersonName.of("Тоқтаров", "Нұрлан"), Sex.MALE, 1988);
        id =
                centre.opens(
                        new Opening.Member.New(survivor, Part.SURVIVOR),
                        new Opening.Member.New(respondent, Part.USES_VIOLENCE));
    }

    @Test
    void termAndChecksRunFromService() {
        var served =
                clock.instant()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .minus(Duration.ofHours(3));
        var result =
                (RegisterOrder.Result.Registered)
                        centre.does(() -> register.register(order(served)));
        assertThat(result.endsAt()).isEqualTo(served.plus(Duration.ofHours(30 * 24)));
        var clocks = centre.does(() -> deadlines.about(result.id().thing()));
        assertThat(clocks).filteredOn(d -> d.kind().equals(RegisterOrder.CHECK)).hasSize(4);
        assertThat(clocks)
                .filteredOn(d -> d.kind().equals(RegisterOrder.EXPIRY))
                .singleElement()
                .extracting(Deadline::dueAt)
                .isEqualTo(result.endsAt().truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }

    @Test
    void aCheckMeetsTheEarliestThatIsOwed() {
        var served = clock.instant().minus(Duration.ofDays(2));
        var order =
                (RegisterOrder.Result.Registered)
                        centre.does(() -> register.register(order(served)));
        assertThat(checked(order.id(), clock.instant())).isEqualTo(RecordCheck.Outcome.DONE);
        var checks =
                centre.does(() -> deadlines.about(order.id().thing())).stream()
                        .filter(d -> d.kind().equals(RegisterOrder.CHECK))
                        .toList();
        assertThat(checks.getFirst().state()).isEqualTo(Deadline.State.MET);
        assertThat(checks.get(1).state()).isEqualTo(Deadline.State.OPEN);
        assertThat(checked(order.id(), served.minusSeconds(1)))
                .isEqualTo(RecordCheck.Outcome.NOT_IN_TERM);
    }

    @Test
    void whatTheLawDoesNotKnowIsNotRegistered() {
        var served = clock.instant().minusSeconds(60);
        var faulty =
                new NewOrder(
                        UUID.randomUUID(),
                        id,
                        survivor.id(),
                        "a_friend",
                        served.plusSeconds(10),
                        served,
                        Set.of("to_sing"),
                        null,
                        "");
        var refused = (RegisterOrder.Result.Refused) centre.does(() -> register.register(faulty));
        assertThat(refused.reasons())
                .containsExactlyInAnyOrder(
                        RegisterOrder.Why.ISSUER,
                        RegisterOrder.Why.BANS,
                        RegisterOrder.Why.SERVED_BEFORE_ISSUED,
                        RegisterOrder.Why.RESPONDENT);
    }

    @Test
    void aFormSentTwiceRegistersOneOrder() {
        var order = order(clock.instant().minusSeconds(60));
        var first = (RegisterOrder.Result.Registered) centre.does(() -> register.register(order));
        var second = (RegisterOrder.Result.Registered) centre.does(() -> register.register(order));
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void nothingLeavesForHerWithoutASafeContact() {
        var item = Item.handed(survivor.id(), "order_notice", "Предписание вручено.", id.thing());
        assertThat(centre.does(() -> gate.release(item)))
                .isEqualTo(new Verdict.Withheld(List.of(Verdict.Reason.NO_SAFE_CONTACT)));
        safe(survivor.id());
        assertThat(centre.does(() -> gate.release(item))).isInstanceOf(Verdict.Released.class);
    }

    @Test
    void nothingOfHersLeavesForHim() {
        safe(respondent.id());
        for (var text :
                List.of("Она живёт: Семей, ул. Мухтара Ауэзова 27-14", "тел. 8 701 555 44 33")) {
            assertThat(
                            centre.does(
                                    () ->
                                            gate.release(
                                                    Item.handed(
                                                            respondent.id(),
                                                            "programme",
                                                            text,
                                                            id.thing()))))
                    .isEqualTo(new Verdict.Withheld(List.of(Verdict.Reason.OTHER_SIDES_VALUE)));
        }
    }

    @Test
    void aChangeOfHerSafetyStopsWhatWaits() {
        safe(survivor.id());
        var item =
                new Item(
                        survivor.id(),
                        SafeContact.Channel.PHONE,
                        Item.Kind.MESSAGE,
                        "meeting",
                        "До встречи",
                        id.thing());
        var queued =
                (Verdict.Released)
                        centre.does(() -> gate.queue(item, clock.instant().plusSeconds(60)));
        safe(survivor.id());
        assertThat(centre.does(() -> gate.takeToSend(queued.id()))).isFalse();
        var again =
                (Verdict.Released)
                        centre.does(() -> gate.queue(item, clock.instant().plusSeconds(60)));
        assertThat(centre.does(() -> gate.takeToSend(again.id()))).isTrue();
        assertThat(centre.does(() -> gate.takeToSend(again.id()))).isFalse();
    }

    private void safe(PersonId person) {
        centre.does(
                () -> {
                    safeContacts.record(
                            person,
                            new NewSafeContact(
                                    SafeContact.Channel.PHONE,
                                    SafeContact.Device.OWN,
                                    List.of(),
                                    "",
                                    "",
                                    "",
                                    "",
                                    clock.instant().plus(Duration.ofDays(30))),
                            id.thing());
                    return true;
                });
    }

    private RecordCheck.Outcome checked(MeasureId order, Instant at) {
        return centre.does(
                () -> check.record(UUID.randomUUID(), id, order, at, Measure.Result.KEPT, ""));
    }

    private NewOrder order(Instant served) {
        return new NewOrder(
                UUID.randomUUID(),
                id,
                respondent.id(),
                "precinct_inspector",
                served.minusSeconds(600),
                served,
                Set.of("approach", "contact_her"),
                null,
                "12/26");
    }
}
