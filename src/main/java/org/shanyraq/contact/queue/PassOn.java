package org.shanyraq.contact.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.NoSuchCode;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator gives a contact, or the offer of one, to a colleague: it waits where it stood. */
@Component
public class PassOn {
    private final Policy policy;
    private final Trail trail;
    private final Offers offers;
    private final Contacts contacts;
    private final WhatIsWanted wanted;
    private final Hands hands;
    private final DeskNews news;
    private final Clock clock;

    PassOn(
            Policy policy,
            Trail trail,
            Offers offers,
            Contacts contacts,
            WhatIsWanted wanted,
            Hands hands,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.offers = offers;
        this.contacts = contacts;
        this.wanted = wanted;
        this.hands = hands;
        this.news = news;
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
            hands.free(me.id());
        }
    }

    /** To whom a conversation is passed on. */
    public sealed interface To {
        /** Whoever is next. */
        record Anybody() implements To {}

        /** One colleague; after a while anybody who speaks the language. */
        record Colleague(StaffId staff) implements To {}

        /** Somebody who can do this. */
        record Skilled(Skill skill) implements To {}

        /** Somebody who speaks this language, by its ISO 639-1 code; otherwise an interpreter. */
        record Speaking(String tongue) implements To {
            public Speaking {
                if (!tongue.matches("[a-z]{2}")) {
                    throw new NoSuchCode("no such language");
                }
            }
        }
    }

    @Transactional
    public void conversation(ContactId contact) {
        conversation(contact, new To.Anybody());
    }

    /** She keeps her place: how long she has waited counts from her arrival. */
    @Transactional
    public void conversation(ContactId contact, To to) {
        var allowed = policy.require(ContactActs.PASS_ON, contact.thing());
        var me = Acting.staff().orElseThrow();
        trail.wrote(ContactActs.PASS_ON.name(), List.of(contact.thing()), allowed.reason());
        if (contacts.take(contact).filter(c -> c.isOwnedBy(me.id())).isPresent()) {
            var now = clock.instant();
            address(contact, to, now);
            contacts.putBack(contact);
            offers.remember(contact, me.id(), now);
            news.contact(contact);
            hands.outOf(contact, me.id());
        }
    }

    private void address(ContactId contact, To to, Instant now) {
        switch (to) {
            case To.Anybody() -> wanted.anybody(contact);
            case To.Colleague(var staff) -> wanted.colleague(contact, staff, now);
            case To.Skilled(var skill) -> wanted.skill(contact, skill, now);
            case To.Speaking(var tongue) -> wanted.tongue(contact, tongue, now);
        }
    }
}
