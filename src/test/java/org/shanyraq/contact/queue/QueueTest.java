package org.shanyraq.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What the queue sets right by itself, and who takes what when two try at once. */
@ShanyraqTest
@DirtiesContext
@RecordApplicationEvents
class QueueTest {
    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired SitAtDesk sit;
    @Autowired AcceptContact accepting;
    @Autowired MyDesk desk;
    @Autowired RouteContacts routing;
    @Autowired ApplicationEvents events;

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

        assertThat(visitor(() -> line.standing(opened.token())).orElseThrow().state())
                .isEqualTo(ContactState.WAITING);
        assertThat(visitor(() -> line.since(opened.token(), opened.view().token(), 0)))
                .extracting(Line::kind)
                .containsExactly(Line.Kind.WORDS, Line.Kind.ANSWERED, Line.Kind.OPERATOR_LOST);
        assertThat(by(operator, () -> desk.look()).inHand()).isEmpty();
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

    private void routeIn(Duration later) {
        Instant then = Instant.now().plus(later);
        ServiceClock.at(
                () -> then,
                () -> {
                    routing.route();
                    return true;
                });
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
