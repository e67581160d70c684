package org.shanyraq.contact.register;

import java.time.Instant;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;

/**
 * What is plain of a contact: enough to serve it, nothing of what was said.
 *
 * @param settled a human has confirmed or raised the urgency
 * @param ageGroup a code for statistics, once somebody knows
 * @param last the number of the last line
 * @param visitorAt her last sign of life
 * @param visitorLeftAt when she left, unless she came back
 * @param news counts changes of what stands beside the conversation
 */
public record Contact(
        ContactId id,
        Channel channel,
        Language language,
        Optional<String> district,
        boolean child,
        ContactState state,
        Urgency urgency,
        boolean settled,
        boolean interpreter,
        Instant arrivedAt,
        Optional<Instant> answeredAt,
        Optional<Instant> closedAt,
        Optional<StaffId> owner,
        Optional<CentreId> centre,
        Optional<String> ageGroup,
        Optional<String> category,
        Optional<String> outcome,
        Optional<PersonId> person,
        long last,
        Instant visitorAt,
        Optional<Instant> visitorLeftAt,
        long news,
        int version) {
    public boolean isOwnedBy(StaffId staff) {
        return state == ContactState.ANSWERED && owner.filter(staff::equals).isPresent();
    }

    public boolean isOpen() {
        return state != ContactState.CLOSED;
    }
}
