package org.shanyraq.contact.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.block.NonCounselling;
import org.shanyraq.contact.category.Categories;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.queue.Nudge;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.contact.wellbeing.LookAfter;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a contact, with what it was about and what came of it. */
@Component
public class CloseContact {
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Notices notices;
    private final Categories categories;
    private final WrapUps wrapUps;
    private final Consults consults;
    private final ContactFacts facts;
    private final SitAtDesk desk;
    private final DeskNews news;
    private final Nudge nudge;
    private final LookAfter care;
    private final Clock clock;

    CloseContact(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Notices notices,
            Categories categories,
            WrapUps wrapUps,
            Consults consults,
            ContactFacts facts,
            SitAtDesk desk,
            DeskNews news,
            Nudge nudge,
            LookAfter care,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.notices = notices;
        this.categories = categories;
        this.wrapUps = wrapUps;
        this.consults = consults;
        this.facts = facts;
        this.desk = desk;
        this.news = news;
        this.nudge = nudge;
        this.care = care;
        this.clock = clock;
    }

    /** False when it was over already. */
    @Transactional
    public boolean close(ContactId id, Ending ending) {
        if (!categories.holds(ending.category(), ending.branches())) {
            throw new Ending.NoSuchEnding();
        }
        var allowed = policy.require(ContactActs.CLOSE, id.thing());
        trail.wrote(ContactActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        var me = Acting.staff().orElseThrow();
        var open = contacts.take(id).filter(c -> c.isOwnedBy(me.id()));
        open.ifPresent(contact -> end(contact, ending));
        return open.isPresent();
    }

    private static boolean needsAPause(Ending ending) {
        return !ending.category().equals("information")
                && !NonCounselling.leavesNothing(ending.category());
    }

    private void end(Contact contact, Ending ending) {
        var id = contact.id();
        var now = clock.instant();
        var me = Acting.staff().orElseThrow().id();
        contacts.knowMore(id, Optional.empty(), ending.ageGroup());
        notices.put(id, Line.Kind.CLOSED, now);
        contacts.close(id, ending.category(), ending.outcome(), now);
        wrapUps.keep(id, ending, categories.version());
        consults.endAll(id, now);
        var codes = new HashMap<String, String>();
        codes.put("outcome", ending.outcome());
        codes.put("category", ending.category());
        ending.ageGroup().ifPresent(group -> codes.put("age_group", group));
        ending.callerKind().ifPresent(kind -> codes.put("caller_kind", kind));
        codes.put("category_version", String.valueOf(categories.version()));
        facts.tell("contact.closed", contact, now, codes);
        care.ended(contact, ending.category());
        if (needsAPause(ending) && contacts.inHandOf(me).isEmpty()) {
            desk.be(OperatorState.WRAP_UP, Optional.empty());
        }
        news.desk(me);
        news.contact(id);
        nudge.route();
    }
}
