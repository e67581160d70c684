package org.shanyraq.contact.queue;

import java.time.Clock;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator takes the contact that is held out to her, or a supervisor takes one over. */
@Component
public class AcceptContact {
    private final Policy policy;
    private final Trail trail;
    private final Offers offers;
    private final Operators operators;
    private final Contacts contacts;
    private final Hands hands;
    private final SitAtDesk sit;
    private final DeskNews news;
    private final Clock clock;

    AcceptContact(
            Policy policy,
            Trail trail,
            Offers offers,
            Operators operators,
            Contacts contacts,
            Hands hands,
            SitAtDesk sit,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.offers = offers;
        this.operators = operators;
        this.contacts = contacts;
        this.hands = hands;
        this.sit = sit;
        this.news = news;
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
                    hands.into(contact, me, taken.interpreter(), now);
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
                    var me = Acting.staff().orElseThrow();
                    sit.beOnTheShift();
                    operators.hold(me.id());
                    offers.withdraw(contact, now).ifPresent(news::desk);
                    before.owner()
                            .filter(owner -> !owner.equals(me.id()))
                            .ifPresent(owner -> hands.outOf(contact, owner));
                    hands.into(contact, me, before.interpreter(), now);
                });
        return found.isPresent();
    }
}
