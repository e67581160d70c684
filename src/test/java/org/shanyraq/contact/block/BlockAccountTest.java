package org.shanyraq.contact.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.Refused;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** From the asking for a block to its end, and whose way it never closes. */
@ShanyraqTest
class BlockAccountTest {
    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired Accounts accounts;
    @Autowired BlockAccount blocking;
    @Autowired TransactionTemplate transactions;

    private NewStaff supervisor;
    private NewStaff other;
    private String number;

    @BeforeEach
    void aShift() {
        var shift = CentreId.fresh();
        supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
        other = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, shift);
        number = "+7705" + Math.abs(UUID.randomUUID().hashCode());
    }

    @Test
    void aBlockHoldsAtOnceAndASecondPersonLetsItStandOrLiftsIt() {
        var contact = from(number, false);
        assertThat(passage(number)).isInstanceOf(Passage.In.class);
        var asked = (BlockAccount.Asked.Done) block(contact, Duration.ofDays(7));
        var told = (Passage.Told) passage(number);
        assertThat(passage("+77010000000")).isInstanceOf(Passage.In.class);

        assertThat(by(supervisor, () -> blocking.review(asked.block(), true)))
                .isEqualTo(BlockAccount.Reviewed.OWN);
        assertThat(by(other, () -> blocking.review(asked.block(), true)))
                .isEqualTo(BlockAccount.Reviewed.DONE);
        assertThat(((Passage.Told) passage(number)).until()).isAfter(told.until());
        assertThat(by(other, () -> blocking.review(asked.block(), false)))
                .isEqualTo(BlockAccount.Reviewed.DONE);
        assertThat(passage(number)).isInstanceOf(Passage.In.class);
        assertThat(by(other, () -> blocking.review(asked.block(), false)))
                .isEqualTo(BlockAccount.Reviewed.OVER);
    }

    @Test
    void aChildsWayIsNeverClosed() {
        assertThat(block(from(number, true), Duration.ofHours(2)))
                .isEqualTo(new BlockAccount.Asked.ChildsWay());
        // Nor for a grown-up on the telephone that a child once used.
        assertThat(block(from(number, false), Duration.ofHours(2)))
                .isEqualTo(new BlockAccount.Asked.ChildsWay());
        assertThat(passage(number)).isInstanceOf(Passage.In.class);
    }

    @Test
    void whatBelongsToNoAccountCannotBeBlockedNorForEverNorForAnything() {
        assertThat(block(arrive(Channel.WEB_CHAT, false), Duration.ofHours(2)))
                .isEqualTo(new BlockAccount.Asked.NoAccount());
        var contact = from(number, false);
        assertThat(block(contact, Duration.ofDays(400)))
                .isInstanceOf(BlockAccount.Asked.TooLong.class);
        assertThat(
                        by(
                                supervisor,
                                () ->
                                        blocking.block(
                                                contact,
                                                UUID.randomUUID(),
                                                "silent",
                                                Duration.ofHours(1))))
                .isEqualTo(new BlockAccount.Asked.NotForThat());
    }

    @Test
    void anOperatorBlocksOnlyWhatSheServes() {
        var operator = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
        var contact = from(number, false);
        assertThatThrownBy(() -> by(operator, () -> blocking.whyNot(contact)))
                .isInstanceOf(Refused.class);
    }

    private BlockAccount.Asked block(ContactId contact, Duration howLong) {
        return by(supervisor, () -> blocking.block(contact, UUID.randomUUID(), "prank", howLong));
    }

    private Passage passage(String address) {
        return asJob(
                () ->
                        blocking.passage(
                                new Passage.Coming(
                                        Channel.SMS, false, false, false, Optional.of("әй")),
                                address));
    }

    private ContactId from(String address, boolean child) {
        var contact = arrive(Channel.SMS, child);
        asJob(
                () -> {
                    accounts.remember(contact, Channel.SMS, address);
                    return true;
                });
        return contact;
    }

    private ContactId arrive(Channel channel, boolean child) {
        return Acting.as(
                new Actor.Visitor(),
                () ->
                        open.open(
                                        new Approach(
                                                UUID.randomUUID(),
                                                channel,
                                                Language.RU,
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.empty(),
                                                Optional.of("x"),
                                                child,
                                                false))
                                .contact());
    }

    private <T> T asJob(Supplier<T> work) {
        return Acting.as(
                new Actor.Job("contact.channel"),
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }
}
