package org.shanyraq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.emergency.CallForHelp;
import org.shanyraq.contact.emergency.Dispatch;
import org.shanyraq.contact.emergency.EmergencyCall;
import org.shanyraq.contact.handover.AnswerHandover;
import org.shanyraq.contact.handover.HandOver;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.contact.handover.Inbox;
import org.shanyraq.contact.handover.SuitableFor;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.PassOn;
import org.shanyraq.contact.queue.SeeQueue;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.triage.SettleUrgency;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.testing.ConversationForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/**
 * From the offer to the handover: what an operator does with a contact, and what she may not do.
 */
@ShanyraqTest
@DirtiesContext
class DeskTest {
    private static final Actor VISITOR = new Actor.Visitor();

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired SitAtDesk sit;
    @Autowired AcceptContact accepting;
    @Autowired PassOn passing;
    @Autowired SeeQueue queue;
    @Autowired MyDesk desk;
    @Autowired Converse converse;
    @Autowired CloseContact closing;
    @Autowired Triage triage;
    @Autowired SettleUrgency settling;
    @Autowired CallForHelp calls;
    @Autowired SuitableFor suitable;
    @Autowired HandOver handOver;
    @Autowired Inbox inbox;
    @Autowired AnswerHandover answer;
    @Autowired StandInCentres standIns;
    @Autowired RegisterCentres register;

    private final CentreId shift = CentreId.fresh();
    private NewStaff operator;
    private NewStaff supervisor;

    @BeforeEach
    void aShift() {
        operator = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
    }

    @Test
    void aContactIsOfferedAcceptedAnsweredAndClosed() {
        var opened = arrive("сәлем", false);
        var contact = ownedBy(operator, opened.contact());

        var said =
                by(
                        operator,
                        () ->
                                converse.say(
                                        contact, UUID.randomUUID(), UUID.randomUUID(), 1, "Сәлем"));
        assertThat(said).isInstanceOf(Said.Kept.class);
        assertThat(visitor(() -> line.since(opened.token(), opened.view().token(), 0)))
                .extracting(Line::kind)
                .containsExactly(Line.Kind.WORDS, Line.Kind.ANSWERED, Line.Kind.WORDS);
        assertThat(
                        visitor(() -> line.standing(opened.token(), opened.view().token()))
                                .orElseThrow()
                                .expected())
                .isEqualTo(new ExpectedWait.Answered());

        assertThat(by(operator, () -> closing.close(contact, information()))).isTrue();
        assertThat(by(operator, () -> closing.close(contact, information()))).isFalse();
        assertThat(
                        visitor(
                                () ->
                                        line.say(
                                                opened.token(),
                                                opened.view().token(),
                                                UUID.randomUUID(),
                                                1,
                                                "late")))
                .isEqualTo(new Said.Over());
        leaveDesk(operator);
    }

    @Test
    void aDraftIsThereAfterAReloadAndGoneOnceSent() {
        var contact = ownedBy(operator, arrive("x", false).contact());
        by(operator, () -> run(() -> converse.keepDraft(contact, "say", "half a sent")));
        assertThat(by(operator, () -> converse.read(contact)).orElseThrow().draft())
                .isEqualTo("half a sent");
        by(operator, () -> converse.say(contact, UUID.randomUUID(), UUID.randomUUID(), 1, "done"));
        assertThat(by(operator, () -> converse.read(contact)).orElseThrow().draft()).isEmpty();
        leaveDesk(operator);
    }

    @Test
    void nobodyButItsOperatorReadsAConversation() {
        var contact = ownedBy(operator, arrive("secret", false).contact());
        var other = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        assertThatThrownBy(() -> by(other, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
        assertThat(by(supervisor, () -> queue.see()).open())
                .anyMatch(seen -> seen.id().equals(contact));

        assertThat(by(supervisor, () -> accepting.takeOver(contact))).isTrue();
        assertThat(by(supervisor, () -> converse.read(contact)).orElseThrow().lines()).isNotEmpty();
        assertThatThrownBy(() -> by(operator, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
        leaveDesk(operator);
    }

    @Test
    void whatIsPassedOnWaitsAgain() {
        var opened = arrive("x", false);
        var contact = ownedBy(operator, opened.contact());
        leaveDesk(operator);
        by(operator, () -> run(() -> passing.conversation(contact)));
        assertThat(
                        visitor(() -> line.standing(opened.token(), opened.view().token()))
                                .orElseThrow()
                                .state())
                .isEqualTo(ContactState.WAITING);
        assertThatThrownBy(() -> by(operator, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void answersRaiseTheUrgencyAndOnlyASupervisorLowersIt() {
        var contact = ownedBy(operator, arrive("x", false).contact());
        var sheet = by(operator, () -> triage.sheet(contact));
        assertThat(sheet.scripts()).hasSize(1);
        var script = sheet.scripts().getFirst().instrument().code();
        var after =
                by(operator, () -> triage.answer(contact, script, "safe_now", Optional.of("no")));
        assertThat(after.reasons()).isNotEmpty();
        assertThat(after.contact().urgency()).isEqualTo(Urgency.EMERGENCY);

        assertThatThrownBy(
                        () ->
                                by(
                                        operator,
                                        () -> run(() -> settling.settle(contact, Urgency.ROUTINE))))
                .isInstanceOf(Refused.class);
        by(supervisor, () -> run(() -> settling.settle(contact, Urgency.URGENT)));
        assertThat(by(operator, () -> triage.sheet(contact)).contact().urgency())
                .isEqualTo(Urgency.URGENT);
        leaveDesk(operator);
    }

    @Test
    void aCallForHelpIsTakenOnceAndItsPlaceIsShownByAnActOfItsOwn() {
        var contact = ownedBy(operator, arrive("x", false).contact());
        var call = UUID.randomUUID();
        by(
                operator,
                () ->
                        run(
                                () ->
                                        calls.request(
                                                contact,
                                                call,
                                                "102",
                                                "he beats the door",
                                                Dispatch.NOTHING,
                                                Optional.of("Semey, a street"))));
        var made = by(operator, () -> calls.of(contact)).getFirst();
        assertThat(made.state()).isEqualTo(EmergencyCall.State.REQUESTED);
        assertThat(made.toString()).doesNotContain("Semey");
        assertThat(by(operator, () -> calls.reveal(contact, call))).contains("Semey, a street");
        assertThat(by(operator, () -> calls.acknowledge(contact, call, "Sgt. A.", "17"))).isTrue();
        assertThat(by(operator, () -> calls.acknowledge(contact, call, "other", "18"))).isFalse();
        assertThat(by(operator, () -> calls.of(contact)).getFirst().takenBy()).contains("Sgt. A.");
        assertThat(by(operator, () -> calls.close(contact, call))).isTrue();
        leaveDesk(operator);
    }

    @Test
    void aHandoverIsAnsweredByTheManagerOfThatCentreOnly() {
        var centres = centres();
        var manager =
                new StaffForTests(context).enrol(Role.CENTRE_MANAGER, centres.getFirst().id());
        var stranger =
                new StaffForTests(context).enrol(Role.CENTRE_MANAGER, centres.getLast().id());
        var contact = ownedBy(operator, arrive("x", false).contact());
        by(operator, () -> run(() -> suitable.isIn(contact, new DistrictCode("KZ101000"))));
        by(operator, () -> run(() -> suitable.fear(contact, centres.getLast().id(), true)));
        var need = SuitableFor.Need.NOTHING;
        assertThat(by(operator, () -> suitable.rank(contact, need)))
                .isNotEmpty()
                .noneMatch(ranked -> ranked.centre().id().equals(centres.getLast().id()));

        assertThat(send(contact, HandoverId.fresh(), centres.getLast()))
                .isInstanceOf(HandOver.Sent.Feared.class);
        var id = HandoverId.fresh();
        assertThat(send(contact, id, centres.getFirst())).isInstanceOf(HandOver.Sent.Done.class);
        assertThat(send(contact, id, centres.getFirst())).isInstanceOf(HandOver.Sent.Done.class);
        assertThat(send(contact, HandoverId.fresh(), centres.getFirst()))
                .isInstanceOf(HandOver.Sent.AlreadyOpen.class);

        assertThat(by(manager, () -> inbox.list(Optional.empty())).open())
                .extracting(Handover::id)
                .containsExactly(id);
        assertThat(by(manager, () -> inbox.open(id)).orElseThrow().told()).isEqualTo("only this");
        assertThatThrownBy(() -> by(stranger, () -> inbox.open(id))).isInstanceOf(Refused.class);
        assertThat(by(manager, () -> answer.decline(id, "no_room"))).isTrue();
        assertThat(by(manager, () -> answer.decline(id, "no_room"))).isFalse();
        assertThat(by(operator, () -> handOver.of(contact)).getFirst().state())
                .isEqualTo(Handover.State.DECLINED);
        leaveDesk(operator);
    }

    private HandOver.Sent send(ContactId contact, HandoverId id, Centre centre) {
        return by(
                operator,
                () ->
                        handOver.send(
                                contact,
                                new HandOver.Sending(
                                        id,
                                        centre.id(),
                                        Handover.Basis.HER_WORD,
                                        Set.of("district"),
                                        "only this",
                                        1)));
    }

    private java.util.List<Centre> centres() {
        var made = standIns.make(2, 1, new Random(UUID.randomUUID().hashCode()));
        Acting.run(new Actor.Job("demo"), () -> register.register(made));
        return made;
    }

    private static Ending information() {
        return Ending.of("information", "information", Optional.empty());
    }

    private Opened arrive(String words, boolean child) {
        return visitor(
                () ->
                        open.open(
                                new Approach(
                                        UUID.randomUUID(),
                                        Channel.WEB_CHAT,
                                        Language.KK,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of(words),
                                        child,
                                        true)));
    }

    private ContactId ownedBy(NewStaff person, ContactId contact) {
        return new ConversationForTests(context).ownedBy(person, contact);
    }

    private void leaveDesk(NewStaff person) {
        new ConversationForTests(context).leaveDesk(person);
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }

    private static <T> T visitor(Supplier<T> work) {
        return Acting.as(VISITOR, work::get);
    }
}
