package org.shanyraq.contact.triage;

import java.time.Clock;
import java.util.List;
import org.shanyraq.access.Act;
import org.shanyraq.access.Decision;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator confirms or raises the urgency. Only a shift supervisor may lower it. */
@Component
public class SettleUrgency {
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Answers answers;
    private final DeskNews news;
    private final Clock clock;

    SettleUrgency(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Answers answers,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.answers = answers;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @throws org.shanyraq.access.Refused when an operator would lower it
     */
    @Transactional
    public void settle(ContactId id, Urgency urgency) {
        var found = contacts.take(id);
        if (found.isEmpty()) {
            policy.require(actOf(id.thing(), true), id.thing());
            throw new UnknownContact();
        }
        found.filter(Contact::isOpen).ifPresent(contact -> settle(contact, urgency));
    }

    /** Whoever works on a contact may raise its urgency; a supervisor may raise and lower any. */
    private Act actOf(Thing contact, boolean raised) {
        return raised && policy.decide(ContactActs.TRIAGE, contact) instanceof Decision.Allowed
                ? ContactActs.TRIAGE
                : ContactActs.LOWER_URGENCY;
    }

    private void settle(Contact contact, Urgency urgency) {
        var thing = contact.id().thing();
        var act = actOf(thing, urgency.isAtLeast(contact.urgency()));
        var allowed = policy.require(act, thing);
        trail.wrote(act.name(), List.of(thing), allowed.reason());
        var me = Acting.staff().orElseThrow().id();
        if (urgency != contact.urgency()) {
            answers.changed(contact.id(), contact.urgency(), urgency, me, clock.instant());
        }
        contacts.urgency(contact.id(), urgency);
        news.aside(contact.id());
        contact.owner().ifPresent(news::desk);
        news.queue();
    }
}
