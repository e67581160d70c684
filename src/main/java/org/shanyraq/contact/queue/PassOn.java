package org.shanyraq.contact.queue;

import java.time.Clock;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator gives a contact, or the offer of one, to a colleague: it waits where it stood. */
@Component
public class PassOn {
    private final Policy policy;
    private final Trail trail;
    private final Offers offers;
    private final Contacts contacts;
    private final Relations relations;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    PassOn(
            Policy policy,
            Trail trail,
            Offers offers,
            Contacts contacts,
            Relations relations,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.offers = offers;
        this.contacts = contacts;
        this.relations = relations;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    @Transactional
    public void offer(ContactId contact) {
        var allowed = policy.require(ContactActs.ACCEPT);
        var me = Acting.staff().orElseThrow();
        boolean mine = offers.openFor(me.id()).stream().anyMatch(o -> o.contact().equals(contact));
        if (mine) {
            trail.wrote("contact.pass_offer", List.of(contact.thing()), allowed.reason());
            // While the offer is open the row is mine to change.
            contacts.putBack(contact);
            offers.take(contact, me.id(), "passed", clock.instant());
            news.desk(me.id());
            nudge.route();
        }
    }

    @Transactional
    public void conversation(ContactId contact) {
        var allowed = policy.require(ContactActs.PASS_ON, contact.thing());
        var me = Acting.staff().orElseThrow();
        trail.wrote(ContactActs.PASS_ON.name(), List.of(contact.thing()), allowed.reason());
        if (contacts.take(contact).filter(c -> c.isOwnedBy(me.id())).isPresent()) {
            contacts.putBack(contact);
            offers.remember(contact, me.id(), clock.instant());
            news.contact(contact);
            relations.endServes(me.id(), contact.thing());
            news.desk(me.id());
            nudge.route();
        }
    }
}
