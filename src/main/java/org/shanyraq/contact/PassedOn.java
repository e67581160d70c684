package org.shanyraq.contact;

import java.time.Instant;
import java.util.Optional;
import org.shanyraq.ground.ContactId;

/**
 * What became of somebody whom a partner passed on: states and moments only. Neither who helps nor
 * where she goes is told to whoever is not in the centre.
 *
 * @param handover where the handover to a centre stands; absent while there is none
 * @param changed when the state or the handover last changed, as far as it is kept
 */
public record PassedOn(
        ContactId contact,
        ContactState state,
        Optional<Handover> handover,
        Instant arrived,
        Optional<Instant> changed) {
    /** Where a handover stands, as a partner may know. */
    public enum Handover {
        SENT,
        ACCEPTED,
        DECLINED,
        UNANSWERED,
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
