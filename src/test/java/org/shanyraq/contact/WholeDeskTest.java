package org.shanyraq.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.channel.MessageDoor;
import org.shanyraq.contact.channel.MessageReceived;
import org.shanyraq.contact.desk.AskAdvice;
import org.shanyraq.contact.desk.ChangeShift;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.EnterContact;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.desk.Presence;
import org.shanyraq.contact.desk.ProposeEnding;
import org.shanyraq.contact.emergency.CallForHelp;
import org.shanyraq.contact.emergency.Dispatch;
import org.shanyraq.contact.interpreting.Interpreter;
import org.shanyraq.contact.interpreting.Interpreters;
import org.shanyraq.contact.repeat.ContactedBefore;
import org.shanyraq.contact.replies.KeepReplies;
import org.shanyraq.contact.replies.NewReply;
import org.shanyraq.contact.replies.OfferReplies;
import org.shanyraq.contact.replies.Reply;
import org.shanyraq.contact.supervision.StandBeside;
import org.shanyraq.contact.triage.Triage;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.people.Phone;
import org.shanyraq.testing.ConversationForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands around a conversation: colleagues, answers, notes, interpreters, earlier contacts.
 */
@ShanyraqTest
class WholeDeskTest {
    @Autowired ApplicationContext context;
    @Autowired EnterContact entering;
    @Autowired Converse converse;
    @Autowired AskAdvice advice;
    @Autowired ChangeShift shift;
    @Autowired CloseContact closing;
    @Autowired ProposeEnding endings;
    @Autowired Presence presence;
    @Autowired Triage triage;
    @Autowired CallForHelp calls;
    @Autowired KeepReplies keep;
    @Autowired OfferReplies offer;
    @Autowired Interpreters interpreters;
    @Autowired JdbcClient jdbc;
    @Autowired ContactedBefore before;
    @Autowired Accounts accounts;
    @Autowired MessageDoor door;
    @Autowired SayIfItHelped helping;
    @Autowired StandBeside beside;
    @Autowired MyDesk desk;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private NewStaff operator;
    private NewStaff colleague;
    private NewStaff supervisor;

    @BeforeEach
    void aShift() {
        var centre = CentreId.fresh();
        var staff = new StaffForTests(context);
        operator = staff.enrol(Role.OPERATOR, centre);
        colleague = staff.enrol(Role.OPERATOR, centre);
        supervisor = staff.enrol(Role.SHIFT_SUPERVISOR, centre);
    }

    @Test
    void whoeverSpeaksForAnotherIsEnteredAndIsInHandAtOnce() {
        var key = UUID.randomUUID();
        var contact = enter(operator, key, "teacher");
        assertThat(enter(operator, key, "teacher")).isEqualTo(contact);
        var seen = by(operator, () -> converse.read(contact)).orElseThrow();
        assertThat(seen.contact().isOwnedBy(operator.id())).isTrue();
        assertThat(seen.lines().getFirst().line().text()).isEqualTo("a boy of my class is beaten");
        assertThat(by(operator, () -> endings.propose(contact)).callerKind()).contains("teacher");
        assertThatThrownBy(() -> enter(operator, UUID.randomUUID(), "somebody"))
                .isInstanceOf(Ending.NoSuchEnding.class);
    }

    @Test
    void noteAndDraftsOfEachFormAreThereAfterwards() {
        var contact = enter(operator);
        by(operator, () -> run(() -> converse.keepDraft(contact, "wrap_up", "[[\"a\",\"b\"]]")));
        by(operator, () -> run(() -> converse.keepDraft(contact, "say", "half a sent")));
        by(operator, () -> run(() -> converse.keepNote(contact, "speak slowly")));
        var seen = by(operator, () -> converse.read(contact)).orElseThrow();
        assertThat(seen.drafts())
                .isEqualTo(Map.of("wrap_up", "[[\"a\",\"b\"]]", "say", "half a sent"));
        assertThat(seen.note()).isEqualTo("speak slowly");
        assertThatThrownBy(
                        () ->
                                by(
                                        operator,
                                        () -> run(() -> converse.keepDraft(contact, "../x", "y"))))
                .isInstanceOf(IllegalArgumentException.class);

        handOver(contact);
        var hers = by(colleague, () -> converse.read(contact)).orElseThrow();
        assertThat(hers.note()).isEqualTo("speak slowly");
        assertThat(hers.drafts()).isEmpty();
    }

    @Test
    void aShiftGoesOverWhenTheNextOneConfirms() {
        var contact = enter(operator);
        assertThat(by(operator, () -> shift.offer(List.of(contact), colleague.id()))).isOne();
        assertThat(by(operator, () -> converse.read(contact)).orElseThrow().contact().owner())
                .contains(operator.id());
        by(colleague, () -> run(() -> shift.refuse(operator.id())));
        assertThat(by(colleague, () -> shift.confirm(operator.id()))).isZero();

        handOver(contact);
        assertThatThrownBy(() -> by(operator, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
        var stranger = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
        assertThat(by(colleague, () -> shift.offer(List.of(contact), stranger.id()))).isZero();
    }

    @Test
    void aColleagueWhoAdvisesSeesAllAndWritesNothingToTheVisitor() {
        var contact = enter(operator);
        assertThatThrownBy(() -> by(colleague, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
        assertThat(by(operator, () -> advice.ask(contact, colleague.id()))).isTrue();
        assertThat(by(operator, () -> advice.ask(contact, colleague.id()))).isFalse();
        assertThat(by(colleague, () -> advice.mine()))
                .extracting(AskAdvice.Advice::contact)
                .containsExactly(contact);
        assertThat(by(colleague, () -> converse.read(contact)).orElseThrow().adviser()).isTrue();
        assertThatThrownBy(
                        () ->
                                by(
                                        colleague,
                                        () ->
                                                converse.say(
                                                        contact,
                                                        UUID.randomUUID(),
                                                        UUID.randomUUID(),
                                                        1,
                                                        "x")))
                .isInstanceOf(Converse.OnlyAdvises.class);
        by(operator, () -> run(() -> advice.end(contact, colleague.id())));
        assertThatThrownBy(() -> by(colleague, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void twoAtOneConversationSeeEachOther() {
        var contact = enter(operator);
        by(operator, () -> advice.ask(contact, supervisor.id()));
        by(supervisor, () -> run(() -> presence.here(contact, 0, true)));
        assertThat(by(operator, () -> presence.others(contact)))
                .containsExactly(new Presence.There(supervisor.id(), true));
        assertThat(by(operator, () -> presence.unread(List.of(contact))))
                .isEqualTo(Map.of(contact, 1));
        by(operator, () -> run(() -> presence.here(contact, 5, false)));
        assertThat(by(operator, () -> presence.unread(List.of(contact)))).isEmpty();
    }

    @Test
    void anAnswerIsOfferedOnceAnotherHasReadIt() {
        var other = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        var code = "t" + UUID.randomUUID().toString().substring(0, 8);
        draft(code, "first");
        assertThat(found(code)).isEmpty();
        assertThat(by(supervisor, () -> keep.review(code, 1))).isEqualTo(KeepReplies.Reviewed.OWN);
        assertThat(by(other, () -> keep.review(code, 1))).isEqualTo(KeepReplies.Reviewed.DONE);
        assertThat(found(code)).extracting(reply -> reply.texts().ru()).containsExactly("first");

        draft(code, "second");
        assertThat(found(code)).extracting(reply -> reply.texts().ru()).containsExactly("first");
        assertThat(by(other, () -> keep.review(code, 2))).isEqualTo(KeepReplies.Reviewed.DONE);
        assertThat(found(code)).extracting(Reply::version).containsExactly(2);
        assertThat(by(supervisor, () -> keep.versions(code)))
                .extracting(Reply::state)
                .containsExactly(Reply.State.REVIEWED, Reply.State.PAST);
        assertThatThrownBy(() -> by(operator, () -> keep.present())).isInstanceOf(Refused.class);
        assertThat(by(operator, () -> offer.find("", Language.KK))).hasSizeGreaterThan(15);
    }

    @Test
    void theEndingComesFilledAndKnowsItsBranches() {
        var contact = enter(operator);
        var script =
                by(operator, () -> triage.sheet(contact)).scripts().getFirst().instrument().code();
        by(operator, () -> triage.answer(contact, script, "safe_now", Optional.of("no")));
        by(
                operator,
                () ->
                        run(
                                () ->
                                        calls.request(
                                                contact,
                                                UUID.randomUUID(),
                                                "102",
                                                "",
                                                dispatch(),
                                                Optional.empty())));
        assertThat(by(operator, () -> calls.of(contact)).getFirst().dispatch())
                .isEqualTo(dispatch());
        var proposed = by(operator, () -> endings.propose(contact));
        assertThat(proposed.category()).isEqualTo("violence");
        assertThat(proposed.outcome()).isEqualTo("organisational");
        assertThatThrownBy(() -> close(contact, "information", "physical"))
                .isInstanceOf(Ending.NoSuchEnding.class);
        assertThatThrownBy(() -> close(contact, "no_such", "physical"))
                .isInstanceOf(Ending.NoSuchEnding.class);
        assertThat(close(contact, "violence", "physical")).isTrue();
    }

    @Test
    void aNumberIsKnownAgainAndAWebChatNeverIs() {
        var number = "+7701%07d".formatted(new Random().nextInt(10_000_000));
        var first = writes(number, "can you hear me");
        assertThat(by(supervisor, () -> before.times(first))).isZero();
        assertThat(by(supervisor, () -> close(first))).isTrue();
        var second = writes(number, "it is me again");
        assertThat(second).isNotEqualTo(first);
        assertThat(by(supervisor, () -> before.times(second))).isOne();
        assertThat(by(supervisor, () -> before.see(second, "she asks me to go on")))
                .extracting(Accounts.Earlier::contact)
                .containsExactly(first);
        assertThatThrownBy(() -> by(supervisor, () -> before.see(second, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> by(colleague, () -> before.times(second)))
                .isInstanceOf(Refused.class);
        assertThat(by(operator, () -> before.times(calls(number))))
                .as("a number is one account, whether it writes or calls")
                .isEqualTo(2);
        var third = enter(operator);
        assertThat(by(operator, () -> before.times(third))).isZero();
    }

    @Test
    void aSupervisorWhoTakesOverIsOnTheShiftFromThen() {
        var contact = new ConversationForTests(context).arrive(Language.RU, "please", false);
        assertThat(by(supervisor, () -> desk.look().state())).isEmpty();
        by(supervisor, () -> beside.takeOver(contact.contact()));
        assertThat(by(supervisor, () -> desk.look().state())).isPresent();
    }

    @Test
    void sheMaySayOnceWhetherItHelpedAndOnlyAfterwardsOnHerOwnPage() {
        var hers = new ConversationForTests(context).arrive(Language.RU, "can we talk", false);
        var other = new ConversationForTests(context).arrive(Language.RU, "and I", false);
        assertThat(helped(hers, hers.view().token(), SayIfItHelped.Answer.YES)).isFalse();
        by(supervisor, () -> beside.takeOver(hers.contact()));
        assertThat(by(supervisor, () -> close(hers.contact()))).isTrue();
        assertThat(helped(hers, other.view().token(), SayIfItHelped.Answer.YES)).isFalse();
        assertThat(helped(hers, hers.view().token(), SayIfItHelped.Answer.PARTLY)).isTrue();
        assertThat(helped(hers, hers.view().token(), SayIfItHelped.Answer.NO)).isTrue();
        var kept =
                by(
                        supervisor,
                        () ->
                                transaction.execute(
                                        status ->
                                                jdbc.sql(
                                                                "select helped from contact.survey where contact_id = ?")
                                                        .param(hers.contact().value())
                                                        .query(String.class)
                                                        .list()));
        assertThat(kept).containsExactly("partly");
    }

    private boolean helped(Opened opened, ViewToken view, SayIfItHelped.Answer answer) {
        return Acting.as(new Actor.Visitor(), () -> helping.say(opened.token(), view, answer));
    }

    @Test
    void anInterpreterIsWithOneContactAtATime() {
        by(
                supervisor,
                () ->
                        run(
                                () ->
                                        interpreters.add(
                                                new Interpreters.NewInterpreter(
                                                        "Nodira",
                                                        "+7 727 000 00 00",
                                                        List.of("uz"),
                                                        Set.of(DayOfWeek.values()),
                                                        LocalTime.MIN,
                                                        LocalTime.MAX))));
        var contact = enter(operator);
        var other = enter(operator);
        var hers = by(operator, () -> interpreters.free(contact, "uz")).getFirst().id();
        assertThat(by(operator, () -> interpreters.book(contact, hers, "uz"))).isTrue();
        assertThat(by(operator, () -> interpreters.book(other, hers, "uz"))).isFalse();
        assertThat(by(operator, () -> interpreters.with(contact)).orElseThrow().name())
                .isEqualTo("Nodira");
        by(operator, () -> run(() -> interpreters.release(contact)));
        assertThat(by(operator, () -> interpreters.book(other, hers, "uz"))).isTrue();
        by(operator, () -> run(() -> interpreters.release(other)));
        by(supervisor, () -> run(() -> interpreters.state(hers, Interpreter.State.ENDED)));
    }

    private static Dispatch dispatch() {
        return new Dispatch(
                Map.of("weapon", "yes", "call_back_safe", "no"), "two, a child", "code 12", "");
    }

    private boolean close(ContactId contact, String category, String branch) {
        return by(
                operator,
                () ->
                        closing.close(
                                contact,
                                new Ending(
                                        category,
                                        Set.of(branch),
                                        "organisational",
                                        Optional.empty(),
                                        Optional.of("teacher"))));
    }

    private void handOver(ContactId contact) {
        by(operator, () -> shift.offer(List.of(contact), colleague.id()));
        assertThat(by(colleague, () -> shift.confirm(operator.id()))).isOne();
        assertThat(
                        by(colleague, () -> converse.read(contact))
                                .orElseThrow()
                                .contact()
                                .isOwnedBy(colleague.id()))
                .isTrue();
    }

    private void draft(String code, String text) {
        by(
                supervisor,
                () ->
                        run(
                                () ->
                                        keep.draft(
                                                new NewReply(
                                                        code,
                                                        "help",
                                                        true,
                                                        new Reply.Texts(text, text, text)))));
    }

    private List<Reply> found(String code) {
        return by(operator, () -> offer.find(code, Language.RU));
    }

    /** Somebody writes a text message; the supervisor takes it from the queue. */
    private ContactId writes(String number, String text) {
        door.receive(
                new MessageReceived(
                        Channel.SMS,
                        number,
                        text,
                        List.of(),
                        number + "/" + text,
                        1,
                        clock.instant(),
                        Optional.empty()));
        var contact = newest(accounts.token(Channel.SMS, number));
        by(supervisor, () -> beside.takeOver(contact));
        return contact;
    }

    private ContactId newest(long token) {
        return Acting.as(
                new Actor.Job("contact.channel"),
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        status ->
                                                new ContactId(
                                                        jdbc.sql(
                                                                        """
                                                                        select contact_id from contact.peer where token = ?
                                                                        order by heard_at desc limit 1
                                                                        """)
                                                                .param(token)
                                                                .query(UUID.class)
                                                                .single()))));
    }

    private boolean close(ContactId contact) {
        return closing.close(
                contact,
                new Ending(
                        "information",
                        Set.of(),
                        "information",
                        Optional.empty(),
                        Optional.empty()));
    }

    private ContactId enter(NewStaff person) {
        return enter(person, UUID.randomUUID(), "teacher");
    }

    private ContactId enter(NewStaff person, UUID key, String kind) {
        return by(
                person,
                () ->
                        entering.enter(
                                new EnterContact.Entered(
                                        key,
                                        Channel.WALK_IN,
                                        Language.RU,
                                        Optional.empty(),
                                        kind,
                                        Optional.empty(),
                                        false,
                                        false,
                                        "a boy of my class is beaten")));
    }

    private ContactId calls(String number) {
        return entering.enter(
                new EnterContact.Entered(
                        UUID.randomUUID(),
                        Channel.PHONE,
                        Language.RU,
                        Phone.read(number),
                        "herself",
                        Optional.empty(),
                        false,
                        false,
                        "it is me"));
    }

    private static boolean run(Runnable work) {
        work.run();
        return true;
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }
}
