package org.shanyraq.contact.followup;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * Somebody was handed over, and nobody has heard yet what became of her.
 *
 * @param id the handover's
 * @param dueAt until when somebody should have asked
 */
public record FollowUp(
        UUID id, ContactId contact, CentreId centre, StaffId sentBy, Instant since, Instant dueAt) {
    /** What was heard. */
    public static final List<String> OUTCOMES =
            List.of("reached", "not_reached", "refused", "elsewhere");
}
