package org.shanyraq.contact.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator takes the contact that is held out to her, or a supervisor takes one over. */
@Component
public class AcceptContact {
    private final Policy policy;
    private final Trail trail;
    private final Offers offers;
    private final Contacts contacts;
    private final Relations relations;
    private final Notices notices;
    private final Deadlines deadlines;
    private final ContactFacts facts;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    AcceptContact(
            Policy policy,
            Trail trail,
            Offers offers,
            Contacts contacts,
            Relations relations,
            Notices notices,
            Deadlines deadlines,
            ContactFacts facts,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.offers = offers;
        this.contacts = contacts;
        this.relations = relations;
        this.notices = notices;
        this.deadlines = deadlines;
        this.facts = facts;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** False when the offer has gone on to somebody else meanwhile. */
    @Transactional
    public boolean accept(ContactId contact) {
        var allowed = policy.require(ContactActs.ACCEPT);
        var me = Acting.staff().orElseThrow();
        var now = clock.instant();
        var offer = offers.take(contact, me.id(), "accepted", now);
        offer.ifPresent(
                taken -> {
                    trail.wrote(
                            ContactActs.ACCEPT.name(), List.of(contact.thing()), allowed.reason());
                    own(contact, me, taken.interpreter(), now);
                });
        return offer.isPresent();
    }

    /** From the queue or from whoever has it; who had it sees that it is gone. */
    @Transactional
    public boolean takeOver(ContactId contact) {
        var allowed = policy.require(ContactActs.TAKE_OVER, contact.thing());
        var found = contacts.take(contact).filter(Contact::isOpen);
        found.ifPresent(
                before -> {
                    trail.wrote(
                            ContactActs.TAKE_OVER.name(),
                            List.of(contact.thing()),
                            allowed.reason());
                    var now = clock.instant();
                    offers.withdraw(contact, now).ifPresent(news::desk);
                    var me = Acting.staff().orElseThrow();
                    before.owner()
                            .filter(owner -> !owner.equals(me.id()))
                            .ifPresent(
                                    owner -> {
                                        relations.endServes(owner, contact.thing());
                                        news.desk(owner);
                                    });
                    own(contact, me, before.interpreter(), now);
                });
        return found.isPresent();
    }

    private void own(ContactId id, Actor.Staff me, boolean interpreter, Instant now) {
        // First the tie, by which row security lets the rest happen.
        relations.serves(me.id(), id.thing());
        var before = contacts.take(id).orElseThrow();
        contacts.answer(id, me.id(), me.centre(), interpreter, now);
        boolean first = before.answeredAt().isEmpty();
        notices.put(id, first ? Line.Kind.ANSWERED : Line.Kind.PASSED_ON, now);
        if (first) {
            deadlines.meet(id.thing(), StartTerms.FIRST_HUMAN);
            facts.tell("contact.answered", before, now, Map.of());
        }
        news.desk(me.id());
        news.contact(id);
        news.queue();
        nudge.route();
    }
}
