package org.shanyraq.contact.handover;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;

/**
 * A contact on its way to a centre.
 *
 * @param items codes of what may be told, and nothing else was
 * @param dueAt until when the centre should answer
 * @param reason why it was declined, as a code
 */
public record Handover(
        HandoverId id,
        ContactId contact,
        CentreId centre,
        State state,
        Basis basis,
        Urgency urgency,
        Language language,
        Channel channel,
        Optional<String> district,
        List<String> items,
        StaffId sentBy,
        Instant sentAt,
        Instant dueAt,
        Optional<Instant> answeredAt,
        Optional<String> reason,
        Optional<CaseId> opened,
        Optional<PersonId> person) {
    public Handover {
        items = List.copyOf(items);
    }

    public boolean isOpen() {
        return state == State.SENT || state == State.UNANSWERED;
    }

    /** Where a handover stands. */
    public enum State {
        SENT,
        ACCEPTED,
        DECLINED,
        /** Late: it went up to the shift supervisor; the centre may still answer. */
        UNANSWERED,
        /** Taken back by who sent it, to ask another centre. */
        WITHDRAWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** By what right anything is told. */
    public enum Basis {
        HER_WORD,
        DANGER_TO_LIFE,
        CHILD_PROTECTION,
        LAW;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Basis of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
