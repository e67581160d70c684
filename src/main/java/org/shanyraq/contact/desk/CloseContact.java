package org.shanyraq.contact.desk;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.queue.Nudge;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a contact, with what it was about and what came of it. */
@Component
public class CloseContact {
    /**
     * What a contact was about: the top groups of Child Helpline International, by which helplines
     * of the world report, and the non-counselling kinds beside them (reference/contact-centre.md
     * §4).
     */
    public static final List<String> CATEGORIES =
            List.of(
                    "information",
                    "violence",
                    "mental_health",
                    "family_relationships",
                    "peer_relationships",
                    "physical_health",
                    "access_to_services",
                    "discrimination",
                    "education_and_occupation",
                    "sexuality",
                    "silent",
                    "wrong_number",
                    "misuse");

    /** What the law lets 111 give. */
    public static final List<String> OUTCOMES =
            List.of("information", "organisational", "psychological");

    public static final List<String> AGE_GROUPS =
            List.of("under_12", "12_17", "18_29", "30_44", "45_59", "60_up");

    private static final Set<String> NEEDS_NO_PAUSE =
            Set.of("information", "silent", "wrong_number", "misuse");

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Notices notices;
    private final ContactFacts facts;
    private final SitAtDesk desk;
    private final DeskNews news;
    private final Nudge nudge;
    private final Clock clock;

    CloseContact(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Notices notices,
            ContactFacts facts,
            SitAtDesk desk,
            DeskNews news,
            Nudge nudge,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.notices = notices;
        this.facts = facts;
        this.desk = desk;
        this.news = news;
        this.nudge = nudge;
        this.clock = clock;
    }

    /** How a contact ends. */
    public record Ending(String category, String outcome, Optional<String> ageGroup) {
        public Ending {
            if (!CATEGORIES.contains(category)
                    || !OUTCOMES.contains(outcome)
                    || ageGroup.filter(group -> !AGE_GROUPS.contains(group)).isPresent()) {
                throw new IllegalArgumentException("no such ending");
            }
        }
    }

    /** False when it was over already. */
    @Transactional
    public boolean close(ContactId id, Ending ending) {
        var allowed = policy.require(ContactActs.CLOSE, id.thing());
        trail.wrote(ContactActs.CLOSE.name(), List.of(id.thing()), allowed.reason());
        var me = Acting.staff().orElseThrow();
        var open = contacts.take(id).filter(c -> c.isOwnedBy(me.id()));
        open.ifPresent(contact -> end(contact, ending));
        return open.isPresent();
    }

    private void end(Contact contact, Ending ending) {
        var id = contact.id();
        var now = clock.instant();
        var me = Acting.staff().orElseThrow().id();
        contacts.knowMore(id, Optional.empty(), ending.ageGroup());
        notices.put(id, Line.Kind.CLOSED, now);
        contacts.close(id, ending.category(), ending.outcome(), now);
        var codes = new HashMap<String, String>();
        codes.put("outcome", ending.outcome());
        codes.put("category", ending.category());
        ending.ageGroup().ifPresent(group -> codes.put("age_group", group));
        facts.tell("contact.closed", contact, now, codes);
        if (!NEEDS_NO_PAUSE.contains(ending.category()) && contacts.inHandOf(me).isEmpty()) {
            desk.be(OperatorState.WRAP_UP, Optional.empty());
        }
        news.desk(me);
        news.contact(id);
        nudge.route();
    }
}
