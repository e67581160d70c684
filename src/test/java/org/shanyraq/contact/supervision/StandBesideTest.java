package org.shanyraq.contact.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.conversation.Proof;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ConversationForTests;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A supervisor beside an operator: who sees what, and what a visitor never sees. */
@ShanyraqTest
class StandBesideTest {
    private static final Actor VISITOR = new Actor.Visitor();
    private static final String PIN = "4711";

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired Proof proof;
    @Autowired SitAtDesk sit;
    @Autowired AcceptContact accepting;
    @Autowired MyDesk desk;
    @Autowired Converse converse;
    @Autowired CloseContact closing;
    @Autowired StandBeside beside;
    @Autowired TendWatches tending;
    @Autowired Wallboard wallboard;
    @Autowired DeclareConflict conflicts;
    @Autowired TransactionTemplate transactions;
    @Autowired JdbcClient jdbc;

    private final CentreId shift = CentreId.fresh();
    private NewStaff operator;
    private NewStaff supervisor;
    private Opened opened;
    private ContactId contact;

    @BeforeEach
    void aConversation() {
        operator = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
        opened = arrive("сәлем");
        contact = new ConversationForTests(context).ownedBy(operator, opened.contact());
    }

    @AfterEach
    void leaveDesk() {
        by(operator, () -> run(() -> sit.be(OperatorState.AWAY, Optional.empty())));
    }

    @Test
    void whoReadsAlongIsShownToTheOperatorAndCannotSpeak() {
        assertThat(by(supervisor, () -> beside.read(contact))).isEmpty();
        assertThat(by(supervisor, () -> beside.join(contact))).isTrue();

        assertThat(by(supervisor, () -> beside.read(contact)).orElseThrow().lines())
                .extracting(written -> written.line().text())
                .contains("сәлем");
        assertThat(by(operator, () -> beside.beside(contact)).there())
                .extracting(Beside.There::staff)
                .containsExactly(supervisor.id());
        assertThatThrownBy(() -> by(supervisor, () -> say("from above")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> converse.read(contact)))
                .isInstanceOf(Refused.class);

        by(supervisor, () -> run(() -> beside.leave(contact)));
        assertThat(by(operator, () -> beside.beside(contact)).there()).isEmpty();
        assertThat(by(supervisor, () -> beside.read(contact))).isEmpty();
    }

    @Test
    void whoJoinsOpenlyIsAnnouncedAndMaySpeakUntilSheLeaves() {
        by(supervisor, () -> beside.join(contact));
        by(supervisor, () -> run(() -> beside.joinOpenly(contact)));
        assertThat(by(supervisor, () -> say("Мен де осындамын"))).isInstanceOf(Said.Kept.class);
        assertThat(seen(opened.view().token())).extracting(Line::kind).contains(Line.Kind.JOINED);
        by(supervisor, () -> run(() -> beside.leave(contact)));
        assertThatThrownBy(() -> by(supervisor, () -> say("late"))).isInstanceOf(Refused.class);
    }

    @Test
    void whoTakesOverOwnsItAndTheOperatorDoesNot() {
        by(supervisor, () -> beside.join(contact));
        assertThat(by(supervisor, () -> beside.takeOver(contact))).isTrue();
        assertThat(by(supervisor, () -> say("енді мен"))).isInstanceOf(Said.Kept.class);
        assertThatThrownBy(() -> by(operator, () -> say("no longer"))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(operator, () -> beside.beside(contact)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWallKeepsASupervisorOutEvenAfterSheHasJoined() {
        by(supervisor, () -> beside.join(contact));
        by(supervisor, () -> run(() -> conflicts.mine(contact.thing())));
        assertThatThrownBy(() -> by(supervisor, () -> beside.read(contact)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> beside.since(contact, 0)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> beside.whisper(contact, "x")))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> beside.takeOver(contact)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void nobodyElseIsBeside() {
        var other = new StaffForTests(context).enrol(Role.OPERATOR, shift);
        assertThatThrownBy(() -> by(other, () -> beside.join(contact))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(other, () -> beside.beside(contact)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> by(supervisor, () -> beside.whisper(contact, "not there yet")))
                .isInstanceOf(UnknownContact.class);
    }

    @Test
    void readingAlongEndsWithTheConversation() {
        by(supervisor, () -> beside.join(contact));
        by(operator, () -> closing.close(contact, information()));
        assertThat(by(supervisor, () -> beside.read(contact))).isEmpty();
        Acting.run(new Actor.Job("contact.watch"), tending::endThoseThatAreOver);
        assertThat(by(supervisor, () -> beside.isThere(contact))).isFalse();
    }

    /** Whatever order things happen in, and whatever she asks for. */
    @Test
    void aWhisperNeverReachesTheVisitor() {
        var random = new Random(31);
        var whispers = new ArrayList<String>();
        var spoken = new ArrayList<String>();
        var views = new ArrayList<ViewToken>(List.of(opened.view().token()));
        by(supervisor, () -> beside.join(contact));
        for (int step = 0; step < 60; step++) {
            var text = "w" + step + "-" + UUID.randomUUID();
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    whispers.add(text);
                    by(supervisor, () -> beside.whisper(contact, text));
                }
                case 2, 3 -> {
                    whispers.add(text);
                    by(operator, () -> beside.whisper(contact, text));
                }
                case 4 -> {
                    spoken.add(text);
                    by(operator, () -> say(text));
                }
                case 5 ->
                        visitor(
                                () ->
                                        line.say(
                                                opened.token(),
                                                views.getLast(),
                                                UUID.randomUUID(),
                                                1,
                                                "hers"));
                case 6 ->
                        visitor(() -> line.arrive(opened.token()))
                                .ifPresent(view -> views.add(view.token()));
                default -> visitor(() -> line.unlock(opened.token(), views.getLast(), PIN));
            }
        }
        assertThat(whispers).isNotEmpty();
        assertThat(by(operator, () -> beside.beside(contact)).whispers())
                .extracting(Beside.Whispered::text)
                .containsExactlyElementsOf(whispers);

        visitor(() -> line.unlock(opened.token(), views.getLast(), PIN));
        var shown = new ArrayList<String>();
        views.forEach(view -> seen(view).forEach(one -> shown.add(one.text())));
        assertThat(shown).containsAll(spoken).doesNotContainAnyElementsOf(whispers);
        views.forEach(view -> assertThat(whispersInReachOf(view)).isZero());
    }

    @Test
    void theBoardCountsAndNamesNobody() {
        var before = by(supervisor, wallboard::look);
        arrive("екінші");
        await().atMost(Duration.ofSeconds(3))
                .until(
                        () ->
                                by(supervisor, wallboard::look).of(Urgency.EMERGENCY).count()
                                        > before.of(Urgency.EMERGENCY).count());
        var board = by(supervisor, wallboard::look);
        assertThat(board.toString())
                .doesNotContain(operator.id().toString(), contact.toString(), "сәлем");
        assertThat(board.talking()).isPositive();
        assertThatThrownBy(
                        () ->
                                by(
                                        new StaffForTests(context).enrol(Role.LAWYER, shift),
                                        wallboard::look))
                .isInstanceOf(Refused.class);
    }

    /** Whatever the program would ask on her behalf. */
    private long whispersInReachOf(ViewToken view) {
        return visitor(
                () ->
                        transactions.execute(
                                status -> {
                                    proof.of(opened.token(), view);
                                    return jdbc.sql("select count(*) from contact.whisper")
                                            .query(Long.class)
                                            .single();
                                }));
    }

    private List<Line> seen(ViewToken view) {
        return visitor(() -> line.since(opened.token(), view, 0));
    }

    private Said say(String text) {
        return converse.say(contact, UUID.randomUUID(), UUID.randomUUID(), 1, text);
    }

    private Opened arrive(String words) {
        return visitor(
                () ->
                        open.open(
                                new Approach(
                                        UUID.randomUUID(),
                                        Channel.WEB_CHAT,
                                        Language.KK,
                                        Optional.empty(),
                                        Optional.of("KZ101000"),
                                        Optional.of(PIN),
                                        Optional.of(words),
                                        false,
                                        true)));
    }

    private static Ending information() {
        return Ending.of("information", "information", Optional.empty());
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
