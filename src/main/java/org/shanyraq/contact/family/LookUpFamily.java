package org.shanyraq.contact.family;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Candidate;
import org.shanyraq.people.Description;
import org.shanyraq.people.FindCandidates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether the family is known, while one's own contact is open. What is found is masked,
 * stays on this desk, and is never told to anybody on the line.
 */
@Component
public class LookUpFamily {
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final FindCandidates find;
    private final DeskNews news;

    LookUpFamily(
            Policy policy, Trail trail, Contacts contacts, FindCandidates find, DeskNews news) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.find = find;
        this.news = news;
    }

    /** Empty when the contact is not open in one's own hands. */
    @Transactional
    public Optional<List<Candidate>> look(ContactId id, Description description) {
        return during(id).map(contact -> find.find(description, id.thing()));
    }

    /** Notes that the contact is about this person; an empty one leaves her anonymous. */
    @Transactional
    public void link(ContactId id, Optional<PersonId> person) {
        during(id)
                .ifPresent(
                        contact -> {
                            contacts.link(id, person);
                            news.aside(id);
                        });
    }

    private Optional<Contact> during(ContactId id) {
        var allowed = policy.require(ContactActs.LOOK_UP_FAMILY, id.thing());
        trail.wrote(ContactActs.LOOK_UP_FAMILY.name(), List.of(id.thing()), allowed.reason());
        var me = Acting.staff().orElseThrow().id();
        return contacts.find(id).filter(contact -> contact.isOwnedBy(me));
    }
}
