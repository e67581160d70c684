package org.shanyraq.contact.queue;

import java.time.Instant;
import java.util.Map;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/** In whose hands a contact is: into them, out of them, and who hears of it. */
@Component
class Hands {
    private final Contacts contacts;
    private final Relations relations;
    private final Notices notices;
    private final Deadlines deadlines;
    private final ContactFacts facts;
    private final DeskNews news;
    private final Nudge nudge;

    Hands(
            Contacts contacts,
            Relations relations,
            Notices notices,
            Deadlines deadlines,
            ContactFacts facts,
            DeskNews news,
            Nudge nudge) {
        this.contacts = contacts;
        this.relations = relations;
        this.notices = notices;
        this.deadlines = deadlines;
        this.facts = facts;
        this.news = news;
        this.nudge = nudge;
    }

    void into(ContactId id, Actor.Staff me, boolean interpreter, Instant now) {
        // First the tie, by which row security lets the rest happen.
        relations.serves(me.id(), id.thing());
        var before = contacts.take(id).orElseThrow(UnknownContact::new);
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

    void outOf(ContactId id, StaffId whose) {
        relations.endServes(whose, id.thing());
        free(whose);
    }

    /** Somebody has a hand free: whatever waits may come. */
    void free(StaffId whose) {
        news.desk(whose);
        nudge.route();
    }
}
