package org.shanyraq.contact.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.contact.intake.IntakeLedger;
import org.shanyraq.contact.intake.IntakeTransactions;
import org.shanyraq.contact.intake.Outcome;
import org.shanyraq.contact.intake.SealedWords;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Text;
import org.springframework.stereotype.Component;

/** Brings what somebody says into the conversation. */
@Component
public class Speak {
    private final IntakeTransactions transactions;
    private final IntakeLedger ledger;
    private final Proof proof;
    private final Views views;
    private final Visits visits;
    private final Sealing sealing;
    private final Clock clock;

    Speak(
            IntakeTransactions transactions,
            IntakeLedger ledger,
            Proof proof,
            Views views,
            Visits visits,
            Sealing sealing,
            Clock clock) {
        this.transactions = transactions;
        this.ledger = ledger;
        this.proof = proof;
        this.views = views;
        this.visits = visits;
        this.sealing = sealing;
        this.clock = clock;
    }

    public Said asVisitor(
            VisitorToken token, ViewToken view, UUID clientKey, int order, String typed) {
        return kept(
                typed,
                text ->
                        transactions
                                .in(() -> Optional.ofNullable(room(token, view)))
                                .map(
                                        room ->
                                                words(
                                                        room,
                                                        clientKey,
                                                        order,
                                                        Optional.empty(),
                                                        text)));
    }

    /** Whether a contact of this token stands in the database. */
    public boolean knows(VisitorToken token) {
        return transactions.in(
                () -> {
                    proof.of(token);
                    return visits.of(token).isPresent();
                });
    }

    /**
     * What a visitor wrote while the database was away. Her page may have lapsed meanwhile; her
     * words stand all the same, at the time she wrote them.
     *
     * @return empty while nobody knows whose contact it is
     */
    public Optional<Outcome> afterwards(
            VisitorToken token,
            ViewToken view,
            UUID clientKey,
            int order,
            Instant at,
            String typed) {
        return transactions
                .in(() -> Optional.ofNullable(roomAfterwards(token, view)))
                .map(room -> words(room, clientKey, order, Optional.empty(), at, typed))
                .map(ledger::store);
    }

    /**
     * An operator's words, after the policy has allowed it.
     *
     * @param file the contact's key
     * @param sender the operator's page
     */
    public Said asOperator(
            StaffId staff,
            ContactId contact,
            SealedFile file,
            UUID sender,
            UUID clientKey,
            int order,
            String typed) {
        return kept(
                typed,
                text ->
                        Optional.of(
                                words(
                                        new Room(contact, sender, file),
                                        clientKey,
                                        order,
                                        Optional.of(staff),
                                        text)));
    }

    /** Why no message can be made of the text, if none can. */
    public static Optional<Said> refusal(String typed) {
        var text = Text.clean(typed).strip();
        if (text.isEmpty()) {
            return Optional.of(new Said.Empty());
        }
        int length = Text.length(text);
        return length > Approach.LONGEST
                ? Optional.of(new Said.TooLong(length, Approach.LONGEST))
                : Optional.empty();
    }

    private Said kept(
            String typed, java.util.function.Function<String, Optional<SealedWords>> seal) {
        var refusal = refusal(typed);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var text = Text.clean(typed).strip();
        return seal.apply(text)
                .<Said>map(
                        words ->
                                switch (ledger.store(words)) {
                                    case Outcome.Kept(var fresh, var number) ->
                                            new Said.Kept(number);
                                    case Outcome.Over over -> new Said.Over();
                                })
                .orElseGet(Said.Unknown::new);
    }

    private @Nullable Room room(VisitorToken token, ViewToken view) {
        proof.of(token, view);
        var open = views.alive(view.hash());
        var visit = visits.of(token);
        if (open.isEmpty() || visit.isEmpty() || !visit.get().isOf(open.get().contact())) {
            return null;
        }
        var contact = open.get().contact();
        var key = sealing.files(ContactId.KIND, List.of(contact.value()));
        var file = key.get(contact.value());
        // Without a key the contact was erased after its end: there is nothing to write into.
        return file == null
                ? null
                : new Room(contact, open.get().id(), Objects.requireNonNull(file));
    }

    private @Nullable Room roomAfterwards(VisitorToken token, ViewToken view) {
        proof.of(token, view);
        return visits.of(token)
                .map(
                        visit -> {
                            var contact = visit.contact();
                            var file =
                                    sealing.files(ContactId.KIND, List.of(contact.value()))
                                            .get(contact.value());
                            var sender = views.known(view.hash()).orElseGet(FreshId::next);
                            return file == null ? null : new Room(contact, sender, file);
                        })
                .orElse(null);
    }

    private SealedWords words(
            Room room, UUID clientKey, int order, Optional<StaffId> staff, String text) {
        return words(room, clientKey, order, staff, clock.instant(), text);
    }

    private static SealedWords words(
            Room room,
            UUID clientKey,
            int order,
            Optional<StaffId> staff,
            Instant at,
            String text) {
        var row = FreshId.next();
        return new SealedWords(
                room.contact.value(),
                row,
                room.sender,
                clientKey,
                order,
                staff.map(StaffId::value),
                at,
                room.file.seal(SealedColumns.LINE_TEXT, row, text));
    }

    private record Room(ContactId contact, UUID sender, SealedFile file) {}
}
