package org.shanyraq.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.shanyraq.web.SignsOfLife.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the queue sets right by itself, and who takes what when two try at once. */
@ShanyraqTest
@DirtiesContext
@RecordApplicationEvents
class QueueTest {
    private static final int ROUNDS = 4;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMillis(150);

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired SitAtDesk sit;
    @Autowired AcceptContact accepting;
    @Autowired MyDesk desk;
    @Autowired PassOn passing;
    @Autowired CloseContact closing;
    @Autowired RouteContacts routing;
    @Autowired HearOperators hear;
    @Autowired JdbcClient jdbc;
    @Autowired ApplicationEvents events;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void whatNobodyTakesGoesOnToTheNextAndThenBackAgain() {
        var first = ready();
        var opened = arrive();
        await().atMost(Duration.ofSeconds(20)).until(() -> holds(first, opened));
        var second = ready();
        assertThat(holds(second, opened)).isFalse();

        routeIn(Duration.ofSeconds(25));

        assertThat(holds(first, opened)).isFalse();
        assertThat(holds(second, opened)).isTrue();
        assertThat(by(first, () -> accepting.accept(opened.contact()))).isFalse();
        leave(first);
        leave(second);
    }

    @Test
    void whoseOperatorIsGoneWaitsAgainWhereSheStood() {
        var operator = ready();
        var opened = arrive();
        await().atMost(Duration.ofSeconds(20)).until(() -> holds(operator, opened));
        assertThat(by(operator, () -> accepting.accept(opened.contact()))).isTrue();

        routeIn(Duration.ofSeconds(90));

        assertThat(
                        visitor(() -> line.standing(opened.token(), opened.view().token()))
                                .orElseThrow()
                                .state())
                .isEqualTo(ContactState.WAITING);
        assertThat(visitor(() -> line.since(opened.token(), opened.view().token(), 0)))
                .extracting(Line::kind)
                .containsExactly(Line.Kind.WORDS, Line.Kind.ANSWERED, Line.Kind.OPERATOR_LOST);
        assertThat(by(operator, () -> desk.look()).inHand()).isEmpty();
    }

    @Test
    void whosePageAnsweredAndFellSilentIsGoneWithinSeconds() throws Exception {
        superuser(
                "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
        var operator = ready();
        var taken = arrive();
        await().atMost(Duration.ofSeconds(20)).until(() -> holds(operator, taken));
        assertThat(by(operator, () -> accepting.accept(taken.contact()))).isTrue();
        var heldOut = arrive();
        await().atMost(Duration.ofSeconds(20)).until(() -> holds(operator, heldOut));
        hear.heard(List.of(new Sign(operator.id(), Instant.now(), true)));
        superuser("update contact.steadiness set looked_at = now(), steady_from = now()");

        routeIn(Duration.ofSeconds(5));
        assertThat(holds(operator, heldOut)).isTrue();

        superuser("update contact.steadiness set steady_from = now() + interval '20 s'");
        routeIn(Duration.ofSeconds(9));
        assertThat(holds(operator, heldOut)).as("the house was away just now").isTrue();

        superuser("update contact.steadiness set steady_from = now()");
        routeIn(Duration.ofSeconds(9));
        assertThat(holds(operator, heldOut)).isFalse();
        assertThat(by(operator, () -> desk.look()).inHand()).isEmpty();
        assertThat(
                        visitor(() -> line.standing(taken.token(), taken.view().token()))
                                .orElseThrow()
                                .state())
                .isEqualTo(ContactState.WAITING);
        set("state = 'closed', closed_at = now()", taken);
        set("state = 'closed', closed_at = now()", heldOut);
    }

    @Test
    void whicheverNodesMakeTheRoundsSilenceIsBelievedUnlessAllWereAway() throws Exception {
        var comeAgain = Duration.ofSeconds(25);
        superuser(
                "update contact.steadiness set looked_at = now() - interval '3 s', steady_from = now()");
        assertThat(new Steadiness(jdbc).noteRound(comeAgain)).as("a node's first round").isTrue();
        assertThat(new Steadiness(jdbc).noteRound(comeAgain)).as("another's").isTrue();
        superuser("update contact.steadiness set looked_at = now() - interval '30 s'");
        assertThat(new Steadiness(jdbc).noteRound(comeAgain)).as("nobody's for long").isFalse();
        assertThat(new Steadiness(jdbc).noteRound(comeAgain)).isFalse();
        superuser("update contact.steadiness set steady_from = now()");
        assertThat(new Steadiness(jdbc).noteRound(comeAgain)).isTrue();
    }

    private void superuser(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var change = superuser.createStatement()) {
            change.execute(sql);
        }
    }

    @Test
    void whatHangsInAnOfferThatNobodyHoldsIsOfferedAgain() throws Exception {
        var opened = arrive();
        set("state = 'offered'", opened);
        var operator = ready();
        await().atMost(Duration.ofSeconds(20)).until(() -> holds(operator, opened));
        leave(operator);
        // So that the other tests' operators are offered their own.
        set("state = 'closed', closed_at = now()", opened);
    }

    private void set(String what, Opened opened) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var change =
                        superuser.prepareStatement(
                                "update contact.contact set " + what + " where id = ?")) {
            change.setObject(1, opened.contact().value());
            assertThat(change.executeUpdate()).isOne();
        }
    }

    @Test
    void whateverFailsNobodyIsLostOvertakenOrInTwoHands() throws Exception {
        var operators = List.of(ready(), ready(), ready(), ready());
        var storm = new Storm(url.substring(url.lastIndexOf('/') + 1), operators);
        var parts = new Storm.Parts(open, sit, accepting, passing, closing, desk, routing);
        storm.rage(parts, Duration.ofSeconds(6));
        storm.clear(parts);
        operators.forEach(this::leave);
        assertThat(storm.everStored()).as("none lost").isEqualTo(storm.arrived());
        assertThat(storm.open()).as("none starved").isZero();
        assertThat(storm.inTwoHands()).as("none in two hands").isZero();
        assertThat(storm.beyondCapacity()).as("capacity never exceeded").isZero();
        assertThat(storm.overtaken()).as("no emergency overtaken").isZero();
    }

    @Test
    void anEmergencyThatNobodyOwnsRaisesTheAlarmOnce() {
        var opened = arrive();
        routeIn(Duration.ofSeconds(40));
        routeIn(Duration.ofSeconds(50));
        assertThat(
                        events.stream(AlarmRaised.class)
                                .filter(alarm -> alarm.about().equals(opened.contact().thing())))
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.kind()).isEqualTo("contact.unowned"));
    }

    /**
     * Rounds at a later time. One at which the program's own watch is just making its round is
     * passed over, so there are several, longer apart than a round takes.
     */
    private void routeIn(Duration later) {
        Instant then = Instant.now().plus(later);
        for (int round = 0; round < ROUNDS; round++) {
            ServiceClock.at(
                    () -> then,
                    () -> {
                        routing.route();
                        return true;
                    });
            LockSupport.parkNanos(BETWEEN_ROUNDS.toNanos());
        }
    }

    private NewStaff ready() {
        var person = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
        be(person, OperatorState.READY);
        return person;
    }

    private void leave(NewStaff person) {
        be(person, OperatorState.AWAY);
    }

    private void be(NewStaff person, OperatorState state) {
        by(
                person,
                () -> {
                    sit.be(state, Optional.empty());
                    return true;
                });
    }

    private boolean holds(NewStaff person, Opened opened) {
        return by(person, () -> desk.look()).offers().stream()
                .anyMatch(held -> held.contact().id().equals(opened.contact()));
    }

    private Opened arrive() {
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
                                        Optional.of("x"),
                                        false,
                                        true)));
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }

    private static <T> T visitor(Supplier<T> work) {
        return Acting.as(new Actor.Visitor(), work::get);
    }
}
