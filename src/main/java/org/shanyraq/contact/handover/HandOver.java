package org.shanyraq.contact.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator asks a centre to take a contact on, and tells it exactly what may be told. */
@Component
public class HandOver {
    static final String ACCEPTANCE = "handover.acceptance";

    /** What can be told, each by itself. */
    public static final List<String> ITEMS =
            List.of(
                    "first_name",
                    "safe_contact",
                    "district",
                    "language",
                    "children",
                    "what_happened",
                    "danger",
                    "health",
                    "needs_bed");

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Handovers handovers;
    private final SuitableFor suitable;
    private final Relations relations;
    private final Sealing sealing;
    private final Deadlines deadlines;
    private final ContactFacts facts;
    private final DatedSettings settings;
    private final DeskNews news;
    private final Clock clock;

    HandOver(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Handovers handovers,
            SuitableFor suitable,
            Relations relations,
            Sealing sealing,
            Deadlines deadlines,
            ContactFacts facts,
            DatedSettings settings,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.handovers = handovers;
        this.suitable = suitable;
        this.relations = relations;
        this.sealing = sealing;
        this.deadlines = deadlines;
        this.facts = facts;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param id made by the form: the same id is the same handover
     * @param items what may be told, by code
     * @param told the words, by which nothing else is told
     * @param rank the centre's place in the list that the operator saw; 0 when chosen outside it
     */
    public record Sending(
            HandoverId id,
            CentreId centre,
            Handover.Basis basis,
            Set<String> items,
            String told,
            int rank) {}

    /** What became of it. */
    public sealed interface Sent {
        record Done() implements Sent {}

        /** Another handover of this contact waits for an answer. */
        record AlreadyOpen() implements Sent {}

        /** She fears somebody at that centre. */
        record Feared() implements Sent {}

        /** The contact is not open in one's own hands. */
        record NotOpen() implements Sent {}
    }

    @Transactional
    public List<Handover> of(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return handovers.of(contact);
    }

    /** How the newest handover of each of somebody's own contacts stands, where there is one. */
    @Transactional
    public Map<ContactId, Handover.State> standing(List<ContactId> own) {
        policy.require(ContactActs.SIT_AT_DESK);
        return own.isEmpty() ? Map.of() : handovers.standing(own);
    }

    @Transactional
    public Sent send(ContactId id, Sending sending) {
        var allowed = policy.require(ContactActs.HAND_OVER, id.thing());
        trail.wrote(
                ContactActs.HAND_OVER.name(),
                List.of(id.thing(), sending.id().thing(), sending.centre().thing()),
                allowed.reason());
        var me = Acting.staff().orElseThrow().id();
        var contact = contacts.take(id).filter(c -> c.isOwnedBy(me));
        if (contact.isEmpty()) {
            return new Sent.NotOpen();
        }
        if (suitable.feared(id).contains(sending.centre())) {
            return new Sent.Feared();
        }
        return send(contact.get(), sending, me);
    }

    private Sent send(Contact contact, Sending sending, StaffId me) {
        var now = clock.instant();
        var handover = handover(contact, sending, me, now);
        var file = sealing.prepare(handover.id().thing());
        var told =
                file.file()
                        .seal(SealedColumns.HANDOVER_TOLD, handover.id().value(), sending.told());
        if (!handovers.insert(handover, told, sending.rank())) {
            return handovers.find(handover.id()).isPresent()
                    ? new Sent.Done()
                    : new Sent.AlreadyOpen();
        }
        sealing.store(file);
        relations.keeps(sending.centre(), handover.id().thing());
        relations.serves(me, handover.id().thing());
        deadlines.start(
                new NewDeadline(
                        ACCEPTANCE,
                        handover.id().thing(),
                        handover.id().thing(),
                        Owner.centre(sending.centre()),
                        now,
                        handover.dueAt()));
        contacts.handedOver(contact.id(), true);
        facts.tell(
                "handover.sent",
                handover.id().value(),
                contact,
                now,
                Map.of("basis", sending.basis().code()));
        news.aside(contact.id());
        news.handovers(sending.centre());
        return new Sent.Done();
    }

    /** Takes an unanswered handover back, so that another centre can be asked. */
    @Transactional
    public void withdraw(ContactId id, HandoverId handover) {
        var allowed = policy.require(ContactActs.HAND_OVER, id.thing());
        trail.wrote("handover.withdraw", List.of(id.thing(), handover.thing()), allowed.reason());
        var found = handovers.take(handover).filter(h -> h.contact().equals(id) && h.isOpen());
        found.ifPresent(
                open -> {
                    handovers.answered(
                            handover,
                            Handover.State.WITHDRAWN,
                            Acting.staff().orElseThrow().id(),
                            clock.instant(),
                            Optional.empty(),
                            Optional.empty());
                    deadlines.waiveAll(handover.thing(), "withdrawn");
                    contacts.handedOver(id, false);
                    news.aside(id);
                    news.handovers(open.centre());
                });
    }

    private Handover handover(Contact contact, Sending sending, StaffId me, Instant now) {
        var term =
                contact.urgency() == Urgency.EMERGENCY
                        ? "contact.handover.acceptance.emergency"
                        : "contact.handover.acceptance";
        return new Handover(
                sending.id(),
                contact.id(),
                sending.centre(),
                Handover.State.SENT,
                sending.basis(),
                contact.urgency(),
                contact.language(),
                contact.channel(),
                contact.district(),
                sending.items().stream().filter(ITEMS::contains).sorted().toList(),
                me,
                now,
                now.plus(settings.duration(term)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                contact.person());
    }
}
