package org.shanyraq.contact.queue;

import java.time.Clock;
import java.util.Optional;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A contact comes into one's hands by another way than an offer. Whoever calls has asked the policy
 * and written the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ChangeHands {
    private final Contacts contacts;
    private final Offers offers;
    private final Relations relations;
    private final Hands hands;
    private final SitAtDesk sit;
    private final DeskNews news;
    private final Clock clock;

    ChangeHands(
            Contacts contacts,
            Offers offers,
            Relations relations,
            Hands hands,
            SitAtDesk sit,
            DeskNews news,
            Clock clock) {
        this.contacts = contacts;
        this.offers = offers;
        this.relations = relations;
        this.hands = hands;
        this.sit = sit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Out of a colleague's hands, who offered it.
     *
     * @return false when it is not in her hands any more; then nothing changed
     */
    public boolean from(StaffId colleague, ContactId contact) {
        var me = Acting.staff().orElseThrow();
        sit.beOnTheShift();
        relations.serves(me.id(), contact.thing());
        var hers = contacts.take(contact).filter(c -> c.isOwnedBy(colleague));
        if (hers.isEmpty()) {
            relations.endServes(me.id(), contact.thing());
            return false;
        }
        hands.outOf(contact, colleague);
        hands.into(contact, me, hers.get().interpreter(), clock.instant());
        return true;
    }

    /** One that I entered myself; an offer of it that was made meanwhile is taken back. */
    public void entered(ContactId contact) {
        var me = Acting.staff().orElseThrow();
        sit.beOnTheShift();
        relations.serves(me.id(), contact.thing());
        var now = clock.instant();
        Optional<StaffId> offered = offers.withdraw(contact, now);
        offered.ifPresent(news::desk);
        hands.into(contact, me, false, now);
    }
}
