package org.shanyraq.contact.emergency;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.ContactId;

/**
 * One call for help on somebody's behalf.
 *
 * @param service 102 police, 103 ambulance, 112 all of them
 * @param told what the dispatcher is told, without the place
 * @param dispatch the answers to what a dispatcher asks
 * @param hasPlace whether a place was noted; it is shown only by an act of its own
 * @param takenBy who took the call at the other end
 * @param number under which they registered it
 */
public record EmergencyCall(
        UUID id,
        ContactId contact,
        String service,
        State state,
        Instant requestedAt,
        Instant answerBy,
        String told,
        Dispatch dispatch,
        boolean hasPlace,
        Optional<String> takenBy,
        Optional<String> number,
        Optional<Instant> acknowledgedAt) {
    /** Where a call stands. */
    public enum State {
        /** Being made; nobody has taken it. */
        REQUESTED,
        /** Somebody took it and gave a name and a number. */
        ACKNOWLEDGED,
        /** Help arrived, or is no longer needed. */
        CLOSED,
        /** Nobody took it in time: the supervisor's alarm. It can still be acknowledged. */
        UNANSWERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        boolean mayBecome(State next) {
            return switch (this) {
                case REQUESTED -> next != REQUESTED;
                case UNANSWERED -> next == ACKNOWLEDGED || next == CLOSED;
                case ACKNOWLEDGED -> next == CLOSED;
                case CLOSED -> false;
            };
        }
    }
}
