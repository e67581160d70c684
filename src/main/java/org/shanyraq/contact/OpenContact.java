package org.shanyraq.contact;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.conversation.Pins;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.contact.intake.IntakeLedger;
import org.shanyraq.contact.intake.Outcome;
import org.shanyraq.contact.intake.SealedArrival;
import org.shanyraq.contact.intake.SealedWords;
import org.shanyraq.contact.journal.IntakeJournal;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;

/**
 * Takes in somebody who asks for help. Runs as {@code Actor.Visitor}, as a partner, or as an
 * operator who answers a telephone; what it answers is durable. The same key is the same contact,
 * however often it is sent.
 */
@Component
public class OpenContact {
    private final Policy policy;
    private final Sealing sealing;
    private final Pins pins;
    private final IntakeLedger ledger;
    private final IntakeJournal journal;
    private final DatedSettings settings;
    private final Clock clock;

    OpenContact(
            Policy policy,
            Sealing sealing,
            Pins pins,
            IntakeLedger ledger,
            IntakeJournal journal,
            DatedSettings settings,
            Clock clock) {
        this.policy = policy;
        this.sealing = sealing;
        this.pins = pins;
        this.ledger = ledger;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    public Opened open(Approach approach) {
        policy.require(ContactActs.OPEN);
        var token = VisitorToken.fresh();
        var view = ViewToken.fresh();
        var arrival = seal(approach, token, view);
        return DatabaseAway.orElse(
                () -> {
                    var kept = (Outcome.Kept) ledger.store(arrival);
                    return opened(arrival, token, new View(view, kept.number()), true);
                },
                () -> {
                    journal.append(arrival);
                    var marked = token.outOfJournal(arrival.at());
                    return opened(arrival, marked, new View(view, 0), false);
                });
    }

    private static Opened opened(
            SealedArrival arrival, VisitorToken token, View view, boolean stored) {
        return new Opened(new ContactId(arrival.contact()), token, view, stored);
    }

    private SealedArrival seal(Approach approach, VisitorToken token, ViewToken view) {
        var contact = contactOf(approach.key());
        var at = clock.instant();
        var page = FreshId.next();
        var prepared = sealing.prepare(contact.thing());
        var file = prepared.file();
        return new SealedArrival(
                contact.value(),
                at,
                approach.channel().code(),
                approach.language().code(),
                approach.district(),
                approach.child(),
                urgencyAtFirst(approach).code(),
                partner(),
                prepared.wrapped(),
                prepared.wrappingKey(),
                token.hash(),
                page,
                view.hash(),
                approach.originCode()
                        .map(code -> file.seal(SealedColumns.ORIGIN, contact.value(), code)),
                approach.pin()
                        .map(pin -> file.seal(SealedColumns.PIN, contact.value(), pins.hash(pin))),
                approach.firstWords().map(text -> words(contact, file, page, at, text)));
    }

    /** Nobody has asked yet how things are, so nothing is taken for harmless. */
    private Urgency urgencyAtFirst(Approach approach) {
        return approach.danger()
                ? Urgency.EMERGENCY
                : Urgency.of(settings.text("contact.urgency.unknown"));
    }

    private static SealedWords words(
            ContactId contact, SealedFile file, UUID page, Instant at, String text) {
        var row = FreshId.next();
        return new SealedWords(
                contact.value(),
                row,
                page,
                row,
                0,
                Optional.empty(),
                at,
                file.seal(SealedColumns.LINE_TEXT, row, text));
    }

    private static Optional<UUID> partner() {
        return Acting.now() instanceof Actor.Partner(var id)
                ? Optional.of(id.value())
                : Optional.empty();
    }

    /**
     * The contact that a key stands for, on every node and in every journal (a UUID of version 8,
     * RFC 9562 §5.8, out of SHA-256).
     */
    static ContactId contactOf(UUID key) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update("shanyraq.contact".getBytes(StandardCharsets.US_ASCII));
            digest.update(
                    ByteBuffer.allocate(16)
                            .putLong(key.getMostSignificantBits())
                            .putLong(key.getLeastSignificantBits())
                            .array());
            var hash = ByteBuffer.wrap(digest.digest());
            return new ContactId(
                    new UUID(
                            hash.getLong() & 0xFFFF_FFFF_FFFF_0FFFL | 0x8000L,
                            hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
