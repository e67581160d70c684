package org.shanyraq.contact.channel;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.channel.ProviderNames.Name;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.contact.intake.IntakeLedger;
import org.shanyraq.contact.intake.Outcome;
import org.shanyraq.contact.intake.SealedWords;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.outbound.Sendings;
import org.shanyraq.sealing.Sealing;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one way in for messages of every channel. The provider's name of a message makes it one
 * message, however often, late or out of order it comes; the provider is told that it was taken
 * only when it stands in the database, and keeps it until then.
 */
@Component
public class MessageDoor implements Door {
    static final Actor.Job JOB = new Actor.Job("contact.channel");

    /** What breaks whatever touches it is set aside after so many tries (the design's F-21). */
    private static final int TRIES = 2;

    private final ProviderNames names;
    private final Peers peers;
    private final Quarantine quarantine;
    private final InboundText texts;
    private final FirstReply reply;
    private final KeepOut keepOut;
    private final OpenContact contacts;
    private final IntakeLedger ledger;
    private final Sealing sealing;
    private final Sendings sendings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Cache<Name, Integer> broke =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofHours(1)).build();

    MessageDoor(
            ProviderNames names,
            Peers peers,
            Quarantine quarantine,
            InboundText texts,
            FirstReply reply,
            KeepOut keepOut,
            OpenContact contacts,
            IntakeLedger ledger,
            Sealing sealing,
            Sendings sendings,
            TransactionTemplate transaction,
            Clock clock) {
        this.names = names;
        this.peers = peers;
        this.quarantine = quarantine;
        this.texts = texts;
        this.reply = reply;
        this.keepOut = keepOut;
        this.contacts = contacts;
        this.ledger = ledger;
        this.sealing = sealing;
        this.sendings = sendings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Received receive(MessageReceived message) {
        return Acting.as(JOB, () -> takeOrSetAside(message, names.of(message)));
    }

    @Override
    public void setAside(Channel channel, String raw) {
        Acting.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                s -> quarantine.put(channel, Quarantine.Reason.MALFORMED, raw)));
    }

    @Override
    public void receipt(Channel channel, String reference, boolean delivered) {
        Acting.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                s -> sendings.report(Ways.of(channel), reference, delivered)));
    }

    private Received takeOrSetAside(MessageReceived message, Name name) {
        try {
            return inTransaction(() -> take(message, name));
        } catch (RuntimeException broken) {
            if (DatabaseAway.isMeantBy(broken) || !isPoison(name)) {
                throw broken;
            }
            return inTransaction(() -> setAside(message, name, Quarantine.Reason.POISON));
        }
    }

    private Received inTransaction(java.util.function.Supplier<Received> work) {
        return Objects.requireNonNull(transaction.execute(s -> work.get()));
    }

    private boolean isPoison(Name name) {
        return broke.asMap().merge(name, 1, Integer::sum) >= TRIES;
    }

    private Received take(MessageReceived message, Name name) {
        long token = peers.token(message.channel(), message.peer());
        peers.takeTurns(token);
        var before = names.cameBefore(name);
        if (before.isPresent()) {
            return before.get()
                    ? Received.DUPLICATE
                    : setAside(message, name, Quarantine.Reason.OTHER_BODY);
        }
        var parts = texts.parts(message);
        if (parts.isEmpty()) {
            names.note(name, Received.EMPTY, clock.instant());
            return Received.EMPTY;
        }
        var word = HerWord.of(message.text());
        var open = peers.open(message.channel(), token);
        if (open.isEmpty() && word == HerWord.STOP) {
            // Nothing is being written to her: there is nothing to end.
            names.note(name, Received.EMPTY, clock.instant());
            return Received.EMPTY;
        }
        boolean kept = open.isEmpty() && keepOut.keepsOut(message);
        var contact = open.orElseGet(() -> open(message, name));
        for (int i = 0; i < parts.size(); i++) {
            say(contact, message, name, i, parts.get(i));
        }
        peers.heard(contact, message.channel(), token, message.peer(), sentAt(message));
        names.note(name, Received.STORED, clock.instant());
        if (kept) {
            reply.keptOut(contact);
            keepOut.end(contact);
        } else {
            reply.heard(contact, word);
        }
        return Received.STORED;
    }

    private Received setAside(MessageReceived message, Name name, Quarantine.Reason reason) {
        quarantine.put(
                message.channel(),
                reason,
                message.peer() + "\n" + message.at() + "\n" + message.text());
        names.note(name, Received.QUARANTINED, clock.instant());
        return Received.QUARANTINED;
    }

    private ContactId open(MessageReceived message, Name name) {
        var opened = contacts.open(approach(message, name));
        if (!opened.stored()) {
            throw new QueryTimeoutException("the contact lies in the journal still");
        }
        return opened.contact();
    }

    /** What comes late was said then: the time in which she may be answered has run since. */
    private Instant sentAt(MessageReceived message) {
        var now = clock.instant();
        return message.at().isAfter(now) ? now : message.at();
    }

    /** Opened without words, so that the first is put in order like all others. */
    private static Approach approach(MessageReceived message, Name name) {
        var language = LanguageOf.text(message.text()).or(message::language).orElse(Language.KK);
        return new Approach(
                name.key("contact"),
                message.channel(),
                language,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    private void say(ContactId contact, MessageReceived message, Name name, int part, String text) {
        var row = FreshId.next();
        boolean counted = message.order() != MessageReceived.UNCOUNTED;
        var words =
                new SealedWords(
                        contact.value(),
                        row,
                        counted ? contact.value() : row,
                        name.key("line" + part),
                        counted ? message.order() : 0,
                        Optional.empty(),
                        clock.instant(),
                        sealing.file(contact.thing()).seal(SealedColumns.LINE_TEXT, row, text));
        if (ledger.store(words) instanceof Outcome.Over) {
            throw new ClosedMeanwhile();
        }
    }

    /** It was closed between the look and the word; brought again, the message opens a new one. */
    private static final class ClosedMeanwhile extends RuntimeException {
        ClosedMeanwhile() {
            super("the contact was closed meanwhile");
        }
    }
}
