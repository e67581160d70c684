package org.shanyraq.contact.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.queue.Callbacks.Attempt;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.people.NewSafeContact;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** She asked to be called, and said when: so and then she is called, by one, and not too often. */
@ShanyraqTest
class CallBackTest {
    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired Contacts contacts;
    @Autowired Relations relations;
    @Autowired SafeContacts safeContacts;
    @Autowired AskCallback asking;
    @Autowired CallBack calling;
    @Autowired SitAtDesk sit;
    @Autowired SeeCallbacks list;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final String number = "+7701%07d".formatted((int) (Math.random() * 10_000_000));

    @Test
    void withoutARecordNobodyIsCalled() {
        var operator = operator();
        var contact = held(operator);
        assertThat(by(operator, () -> asking.ask(contact))).isEmpty();
        assertThat(by(operator, () -> calling.begin(contact)))
                .isEqualTo(new CallBack.Begun.Withheld(Verdict.Reason.NO_SAFE_CONTACT));
    }

    @Test
    void sheIsCalledByOneAndNotAgainBeforeTwoHours() {
        var operator = operator();
        var contact = held(operator);
        record(operator, contact, SafeContact.Channel.PHONE);
        var window = by(operator, () -> asking.ask(contact)).orElseThrow();
        assertThat(window.opens()).isBeforeOrEqualTo(clock.instant());

        hold(contact, operator);
        var begun = by(operator, () -> calling.begin(contact));
        assertThat(begun).isInstanceOf(CallBack.Begun.Call.class);
        assertThat(((CallBack.Begun.Call) begun).how().address()).isEqualTo(number);

        var other = operator();
        var second = held(other);
        record(other, second, SafeContact.Channel.PHONE);
        by(other, () -> asking.ask(second));
        hold(second, other);
        assertThat(by(other, () -> calling.begin(second)))
                .as("one call at a time for a number")
                .isEqualTo(new CallBack.Begun.NotNow());

        assertThat(by(operator, () -> calling.ended(contact, Attempt.NOT_REACHED))).isTrue();
        var supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        var due =
                by(supervisor, () -> list.all()).stream()
                        .filter(one -> one.contact().equals(contact))
                        .findFirst()
                        .orElseThrow();
        assertThat(due.opens()).isAfter(clock.instant().plus(Duration.ofMinutes(115)));
        assertThat(due.attempts()).isEqualTo(1);
    }

    @Test
    void aRecordForAnotherWayAllowsNoCall() {
        var operator = operator();
        var contact = held(operator);
        record(operator, contact, SafeContact.Channel.SMS);
        assertThat(by(operator, () -> asking.ask(contact))).isEmpty();
        assertThat(by(operator, () -> calling.begin(contact)))
                .isEqualTo(new CallBack.Begun.Withheld(Verdict.Reason.NOT_THIS_WAY));
    }

    private NewStaff operator() {
        var operator = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
        // On the shift's list: what is held by somebody who is not is taken from her.
        Acting.run(
                StaffForTests.acting(operator), () -> sit.be(OperatorState.AWAY, Optional.empty()));
        return operator;
    }

    private void record(NewStaff by, ContactId contact, SafeContact.Channel channel) {
        by(
                by,
                () -> {
                    safeContacts.record(
                            contact,
                            new NewSafeContact(
                                    channel,
                                    SafeContact.Device.OWN,
                                    List.of(),
                                    number,
                                    "Айгүл",
                                    "терезе",
                                    "дүкеннен",
                                    clock.instant().plus(Duration.ofDays(2))));
                    return true;
                });
    }

    private ContactId held(NewStaff operator) {
        var opened =
                Acting.as(
                        new Actor.Visitor(),
                        () ->
                                open.open(
                                        new Approach(
                                                UUID.randomUUID(),
                                                Channel.WEB_CHAT,
                                                Language.KK,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("маған қоңырау шалыңызшы"),
                                                false,
                                                false)));
        hold(opened.contact(), operator);
        return opened.contact();
    }

    /** As if it had been offered to her and accepted. */
    private void hold(ContactId contact, NewStaff operator) {
        Acting.run(
                new Actor.Job("contact.routing"),
                () ->
                        transaction.executeWithoutResult(
                                s -> {
                                    relations.serves(operator.id(), contact.thing());
                                    contacts.answer(
                                            contact,
                                            operator.id(),
                                            operator.centre(),
                                            false,
                                            clock.instant());
                                }));
    }

    private static <T> T by(NewStaff staff, Supplier<T> work) {
        return Objects.requireNonNull(Acting.as(StaffForTests.acting(staff), work::get));
    }
}
