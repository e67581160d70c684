package org.shanyraq.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.outbound.Verdict.Reason;
import org.shanyraq.people.HiddenValues;
import org.shanyraq.people.SafeContact.Channel;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one gate. Nothing leaves for a person, on paper or by wire, without a recipient, a purpose
 * and, where it goes to a person of a case, a safe-contact record that allows this way at this
 * hour; and nothing that holds where the other side may be found. What it says goes to the trail.
 */
@Component
public class OutboundGate {
    static final Field TEXT = new Field("outbound.item", "text", Level.P3);

    private final Policy policy;
    private final Trail trail;
    private final SafeContacts safeContacts;
    private final HiddenValues hidden;
    private final Map<String, Sides> sides;
    private final Sealing sealing;
    private final SendByCarrier byCarrier;
    private final JdbcClient jdbc;
    private final Clock clock;

    OutboundGate(
            Policy policy,
            Trail trail,
            SafeContacts safeContacts,
            HiddenValues hidden,
            List<Sides> sides,
            Sealing sealing,
            SendByCarrier byCarrier,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.safeContacts = safeContacts;
        this.hidden = hidden;
        this.sides = sides.stream().collect(Collectors.toMap(Sides::kind, Function.identity()));
        this.sealing = sealing;
        this.byCarrier = byCarrier;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Lets it leave now, or says why not. */
    @Transactional
    public Verdict release(Item item) {
        var allowed =
                item.kind() == Item.Kind.EXPORT
                        ? policy.require(OutboundActs.EXPORT)
                        : policy.require(OutboundActs.RELEASE, item.about());
        var now = clock.instant();
        var reasons = reasons(item, now);
        var id = FreshId.next();
        write(id, item, reasons.isEmpty() ? "released" : "refused", reasons, null, now);
        note(reasons.isEmpty() ? "release" : "withhold", item, allowed.reason());
        return reasons.isEmpty() ? new Verdict.Released(id) : new Verdict.Withheld(reasons);
    }

    /**
     * Puts it in line to leave at a moment; looked at now and again when it leaves. A change of the
     * recipient's address or safety in between freezes it.
     */
    @Transactional
    public Verdict queue(Item item, Instant dueAt) {
        var allowed = policy.require(OutboundActs.RELEASE, item.about());
        var reasons = new ArrayList<>(reasons(item, dueAt));
        var id = FreshId.next();
        write(id, item, reasons.isEmpty() ? "queued" : "refused", reasons, dueAt, clock.instant());
        note(reasons.isEmpty() ? "queue" : "withhold", item, allowed.reason());
        return reasons.isEmpty() ? new Verdict.Released(id) : new Verdict.Withheld(reasons);
    }

    /**
     * Lets a message of the house go to one of its staff, who looks at no page: it may hold nothing
     * of anybody whom it is about.
     */
    @Transactional
    public Verdict toStaff(StaffId to, String purpose, String text, Thing about) {
        var allowed = policy.require(OutboundActs.TELL_STAFF);
        var item = new Item(null, null, Item.Kind.MESSAGE, purpose, text, about);
        var reasons = new ArrayList<>(reasons(item, clock.instant()));
        if (ValueScan.namesAPerson(text)) {
            reasons.add(Reason.NAMES_A_PERSON);
        }
        var id = FreshId.next();
        var outcome = reasons.isEmpty() ? "released" : "refused";
        write(id, item, outcome, reasons, null, clock.instant());
        jdbc.sql("update outbound.item set staff = ? where id = ?")
                .param(to.value())
                .param(id)
                .update();
        note(reasons.isEmpty() ? "release" : "withhold", item, allowed.reason());
        return reasons.isEmpty() ? new Verdict.Released(id) : new Verdict.Withheld(reasons);
    }

    /**
     * Gives a text to a carrier. It leaves within seconds if she may be reached so, waits for her
     * word where that is all that is missing, and stays otherwise. The same id leaves once.
     */
    @Transactional
    public Verdict send(Sending text) {
        return byCarrier.send(text);
    }

    /**
     * Whether she may be called now on the number; asked in the moment in which somebody takes up
     * the receiver.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Verdict mayCall(Thing whose, String number) {
        return MayReach.refusal(
                        new MayReach.Way(Channel.PHONE, number, Sending.Holds.WORDS),
                        safeContacts.valid(whose),
                        Optional.empty(),
                        Duration.ZERO,
                        clock.instant())
                .<Verdict>map(reason -> new Verdict.Withheld(List.of(reason)))
                .orElseGet(() -> new Verdict.Released(whose.id()));
    }

    /**
     * Asks for a queued item at the moment of sending. Only one asker gets it, once, and nobody
     * after a change.
     */
    @Transactional
    public boolean takeToSend(UUID id) {
        return jdbc.sql(
                                "update outbound.item set outcome = 'sent', text = null where id = ? and outcome = 'queued'")
                        .param(id)
                        .update()
                == 1;
    }

    private List<Reason> reasons(Item item, Instant when) {
        var reasons = new ArrayList<Reason>();
        if (item.purpose().isBlank()) {
            reasons.add(Reason.NO_PURPOSE);
        }
        var recipient = item.recipient();
        if (recipient != null) {
            reach(item, recipient, when, reasons);
        }
        if (item.kind() == Item.Kind.EXPORT) {
            if (ValueScan.namesAPerson(item.text())) {
                reasons.add(Reason.NAMES_A_PERSON);
            }
        } else if (ValueScan.finds(item.text(), forbidden(item, recipient))) {
            reasons.add(Reason.OTHER_SIDES_VALUE);
        }
        return reasons;
    }

    private void reach(Item item, PersonId recipient, Instant when, List<Reason> reasons) {
        var contact = safeContacts.valid(recipient);
        var channel = item.channel();
        // What is put into her hands at a meeting needs no channel of its own.
        if (item.kind() == Item.Kind.PRINT && channel == Channel.VISIT) {
            if (contact.isEmpty()) {
                reasons.add(Reason.NO_SAFE_CONTACT);
            }
            return;
        }
        var way =
                new MayReach.Way(
                        Objects.requireNonNullElse(channel, Channel.NONE),
                        null,
                        Sending.Holds.WORDS);
        MayReach.refusal(way, contact, Optional.empty(), Duration.ZERO, when)
                .ifPresent(reasons::add);
    }

    private List<HiddenValues.Hidden> forbidden(Item item, @Nullable PersonId recipient) {
        var known = sides.get(item.about().kind());
        if (known == null) {
            return List.of();
        }
        return recipient == null
                ? hidden.of(known.everybody(item.about()), false)
                : hidden.of(others(known, item.about(), recipient), true);
    }

    private static Set<PersonId> others(Sides known, Thing about, PersonId recipient) {
        return known.others(about, recipient);
    }

    private void write(
            UUID id,
            Item item,
            String outcome,
            List<Reason> reasons,
            @Nullable Instant dueAt,
            Instant now) {
        var recipient = item.recipient();
        jdbc.sql(
                        """
                        insert into outbound.item (id, at, by, person, file_kind, file, kind, purpose, outcome,
                            reasons, due_at, text)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(Timestamp.from(now))
                .param(Acting.now().reference())
                .param(recipient == null ? null : recipient.value())
                .param(item.about().kind())
                .param(item.about().id())
                .param(item.kind().code())
                .param(item.purpose())
                .param(outcome)
                .param(reasons.stream().map(Reason::code).toArray(String[]::new))
                .param(dueAt == null ? null : Timestamp.from(dueAt))
                .param(
                        outcome.equals("queued")
                                ? sealing.file(item.about()).seal(TEXT, id, item.text())
                                : null)
                .update();
    }

    private void note(String verb, Item item, String reason) {
        var things = new ArrayList<Thing>(List.of(item.about()));
        var recipient = item.recipient();
        if (recipient != null) {
            things.add(recipient.thing());
        }
        trail.wrote("outbound." + verb, things, reason);
    }
}
