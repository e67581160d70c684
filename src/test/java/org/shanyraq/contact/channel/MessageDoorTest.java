package org.shanyraq.contact.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.channel.MessageReceived.Attachment;
import org.shanyraq.contact.channel.MessageReceived.Kind;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Sending;
import org.shanyraq.outbound.Sendings;
import org.shanyraq.people.SafeContact;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a provider does to a message, it stands in its conversation once and in order. */
@ShanyraqTest
class MessageDoorTest {
    @Autowired MessageDoor door;
    @Autowired Peers peers;
    @Autowired KeepOut keepOut;
    @Autowired Contacts contacts;
    @Autowired Lines lines;
    @Autowired Sendings sendings;
    @Autowired OutboundGate gate;
    @Autowired Quarantine quarantine;
    @Autowired LetIn letting;
    @Autowired ApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final String her = "telegram:" + Math.abs(new Random().nextLong());

    @Test
    void firstSheIsAskedAndOnlyHerYesBringsTheAdvice() {
        assertThat(door.receive(message(1, "Менің күйеуім үйде"))).isEqualTo(Received.STORED);
        var contact = open();
        assertThat(contact.language()).isEqualTo(Language.KK);
        assertThat(contact.channel()).isEqualTo(Channel.MESSENGER);
        assertThat(purposes(contact.id())).containsExactly("ask");
        door.receive(message(2, "Да он дома"));
        assertThat(purposes(contact.id())).containsExactly("ask");
        door.receive(message(3, "Иә."));
        assertThat(purposes(contact.id())).containsExactly("ask", "advice");
        assertThat(peer(contact.id()).safeAt()).isPresent();
        assertThat(texts(contact.id())).containsExactly("Менің күйеуім үйде", "Да он дома", "Иә.");
    }

    @Test
    void anOperatorsWordsWaitForHerYes() {
        door.receive(message(1, "помогите"));
        var contact = open().id();
        var reply = UUID.randomUUID();
        asJob(() -> gate.send(sending(reply, contact, "Я с вами")));
        asJob(() -> gate.send(sending(reply, contact, "Я с вами")));
        assertThat(fates(contact)).containsExactly("waiting", "waiting");
        door.receive(message(2, "нет"));
        assertThat(peer(contact).unsafeAt()).isPresent();
        door.receive(message(3, "да"));
        assertThat(purposes(contact)).containsExactly("ask", "reply", "advice");
    }

    @Test
    void whoeverSendsStopIsNotWrittenToUntilSheWritesAgain() {
        door.receive(message(1, "help"));
        door.receive(message(2, "yes"));
        var contact = open().id();
        door.receive(message(3, "STOP"));
        assertThat(peer(contact).silencedAt()).isPresent();
        asJob(() -> gate.send(sending(UUID.randomUUID(), contact, "hello")));
        assertThat(fates(contact)).last().isEqualTo("refused");
        door.receive(message(4, "I am back"));
        asJob(() -> gate.send(sending(UUID.randomUUID(), contact, "hello")));
        assertThat(fates(contact)).last().isEqualTo("waiting");
    }

    @Test
    void stopFromSomebodyWhoSaidNothingOpensNothing() {
        assertThat(door.receive(message(1, "стоп"))).isEqualTo(Received.EMPTY);
        assertThat(door.receive(message(2, " \n "))).isEqualTo(Received.EMPTY);
        assertThat(find()).isEmpty();
    }

    @Test
    void aBlockedAccountIsToldWhereHelpIsAndAWordLetsItIn() {
        door.receive(message(1, "xa-xa"));
        block(open().id());
        door.receive(message(2, "xa-xa-xa"));
        assertThat(find()).as("nobody is offered it").isEmpty();
        var kept = latest();
        assertThat(texts(kept)).containsExactly("xa-xa-xa");
        assertThat(purposes(kept)).containsExactly("kept_out");
        door.receive(message(3, "ПОМОГИТЕ"));
        assertThat(texts(open().id())).containsExactly("ПОМОГИТЕ");
        assertThat(purposes(open().id())).containsExactly("ask");
    }

    @Test
    void repeatedShuffledAndParallelMessagesStandOnceAndInOrder() throws Exception {
        var chance = new Random(111);
        var all = new ArrayList<MessageReceived>();
        for (int i = 1; i <= 12; i++) {
            for (int again = 0; again <= chance.nextInt(3); again++) {
                all.add(message(i, "сөз " + i));
            }
        }
        Collections.shuffle(all, chance);
        try (var nodes = Executors.newFixedThreadPool(4)) {
            for (var message : all) {
                nodes.submit(() -> door.receive(message));
            }
        }
        var contact = open().id();
        assertThat(texts(contact))
                .isEqualTo(
                        java.util.stream.IntStream.rangeClosed(1, 12)
                                .mapToObj(i -> "сөз " + i)
                                .toList());
        assertThat(purposes(contact)).containsExactly("ask");
    }

    @Test
    void replayedAfterADayItIsStillTheSameAndOpensNoWayBack() {
        var old = message(1, "кеше", clock.instant().minus(Duration.ofDays(1)));
        assertThat(door.receive(old)).isEqualTo(Received.STORED);
        assertThat(door.receive(old)).isEqualTo(Received.DUPLICATE);
        var contact = open().id();
        assertThat(texts(contact)).containsExactly("кеше");
        assertThat(fates(contact))
                .as("said a day ago: nobody is asked now")
                .containsExactly("refused");
    }

    @Test
    void theSameNameWithAnotherBodyIsSetAsideAndRings() {
        door.receive(message(1, "бір"));
        assertThat(door.receive(message(1, "басқа"))).isEqualTo(Received.QUARANTINED);
        assertThat(door.receive(message(1, "бір"))).isEqualTo(Received.DUPLICATE);
        assertThat(texts(open().id())).containsExactly("бір");
        assertThat(asJob(() -> quarantine.unseen(1_000)))
                .anyMatch(set -> set.reason().equals("other_body"));
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                asJob(
                                                () ->
                                                        jdbc.sql(
                                                                        "select count(*) from administration.alarm where kind = 'contact.quarantined'")
                                                                .query(Integer.class)
                                                                .single())
                                        > 0);
    }

    @Test
    void aSupervisorLetsInWhatWasSetAsideOnceHoweverOftenSheAsks() {
        door.receive(message(1, "бір"));
        door.receive(message(1, "үйге қайта алмаймын"));
        var aside = asJob(() -> quarantine.unseen(1_000)).getLast().id();
        var supervisor = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        for (int again = 0; again < 2; again++) {
            assertThat(Acting.as(StaffForTests.acting(supervisor), () -> letting.letIn(aside)))
                    .isEqualTo(LetIn.Outcome.IN);
        }
        assertThat(texts(open().id())).containsExactly("бір", "үйге қайта алмаймын");
        assertThat(asJob(() -> quarantine.unseen(1_000))).noneMatch(set -> set.id().equals(aside));
    }

    @Test
    void longAndWordlessMessagesAreTakenAsFarAsTheyGo() {
        door.receive(message(1, "ы".repeat(9_000)));
        door.receive(
                new MessageReceived(
                        Channel.MESSENGER,
                        her,
                        "",
                        List.of(
                                new Attachment(Kind.PICTURE, "x"),
                                new Attachment(Kind.PICTURE, "y")),
                        her + "/2",
                        2,
                        clock.instant(),
                        Optional.of(Language.RU)));
        var texts = texts(open().id());
        assertThat(texts).hasSize(4);
        assertThat(texts.get(0)).hasSize(4_000);
        assertThat(texts.get(2)).hasSize(1_000);
        assertThat(texts.get(3)).contains("Прислана картинка");
        door.receive(message(3, "ы".repeat(50_000)));
        assertThat(texts(open().id())).hasSize(4 + 6);
    }

    @Test
    void theAddressLiesSealedAndAnotherAddressIsAnotherContact() {
        door.receive(message(1, "бір"));
        var mine = open().id();
        assertThat(peer(mine).address()).isEqualTo(her);
        var other =
                new MessageReceived(
                        Channel.MESSENGER,
                        her + "7",
                        "екі",
                        List.of(),
                        her + "/other",
                        1,
                        clock.instant(),
                        Optional.empty());
        door.receive(other);
        assertThat(texts(mine)).containsExactly("бір");
    }

    private List<String> purposes(ContactId contact) {
        return asJob(
                () ->
                        jdbc.sql(
                                        "select purpose from outbound.sending where about = ? order by number")
                                .param(contact.value())
                                .query(String.class)
                                .list());
    }

    private List<String> fates(ContactId contact) {
        return asJob(
                () -> sendings.of(contact.thing()).stream().map(Sendings.Fate::state).toList());
    }

    private Sending sending(UUID id, ContactId contact, String text) {
        return new Sending(
                id,
                contact.thing(),
                SafeContact.Channel.MESSENGER,
                her,
                Sending.Holds.WORDS,
                "reply",
                text,
                contact.thing());
    }

    private MessageReceived message(int number, String text) {
        return message(number, text, clock.instant());
    }

    private MessageReceived message(int number, String text, Instant at) {
        return new MessageReceived(
                Channel.MESSENGER,
                her,
                text,
                List.of(),
                her + "/" + number,
                number,
                at,
                Optional.empty());
    }

    /** As when a shift has had enough of an account, and the conversation is over. */
    private void block(ContactId contact) {
        asJob(
                () -> {
                    keepOut.end(contact);
                    return jdbc.sql(
                                    """
                                    insert into contact.block (id, contact_id, account, channel, reason, asked_by,
                                        at, wanted_until, until)
                                    select gen_random_uuid(), contact_id, token, 'messenger', 'prank', gen_random_uuid(),
                                        now(), now() + interval '1 hour', now() + interval '1 hour'
                                    from contact.peer where contact_id = ?
                                    """)
                            .param(contact.value())
                            .update();
                });
    }

    private ContactId latest() {
        return asJob(
                () ->
                        new ContactId(
                                jdbc.sql(
                                                "select contact_id from contact.peer where token = ? order by heard_at desc, contact_id desc limit 1")
                                        .param(peers.token(Channel.MESSENGER, her))
                                        .query(UUID.class)
                                        .single()));
    }

    private Contact open() {
        return find().orElseThrow();
    }

    private Optional<Contact> find() {
        return asJob(
                () ->
                        peers.open(Channel.MESSENGER, peers.token(Channel.MESSENGER, her))
                                .flatMap(contacts::find));
    }

    private Peers.Peer peer(ContactId contact) {
        return asJob(() -> peers.of(contact).orElseThrow());
    }

    private List<String> texts(ContactId contact) {
        return Acting.as(
                        new org.shanyraq.ground.Actor.Job("contact.handover"),
                        () ->
                                Objects.requireNonNull(
                                        transaction.execute(s -> lines.after(contact, 0, 100))))
                .stream()
                .map(Lines.Written::line)
                .sorted()
                .map(Line::text)
                .toList();
    }

    private <T> T asJob(Supplier<T> work) {
        return Acting.as(
                MessageDoor.JOB,
                () -> Objects.requireNonNull(transaction.execute(s -> work.get())));
    }
}
