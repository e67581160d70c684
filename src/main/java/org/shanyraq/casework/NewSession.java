package org.shanyraq.casework;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;

/**
 * One delivery of a service, such as a first psychological session.
 *
 * @param key of the form; sent twice it makes one
 * @param minutes 1 to 600
 * @param by who gave it; whoever records it where absent
 * @param with for whom; the survivor where absent
 * @param note sealed; may be empty
 */
public record NewSession(
        UUID key,
        CaseId caseId,
        ServiceKind service,
        Instant heldAt,
        int minutes,
        How how,
        @Nullable StaffId by,
        @Nullable PersonId with,
        String note) {

    /** In what way. */
    public enum How {
        IN_PERSON,
        PHONE,
        VIDEO,
        HOME_VISIT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "NewSession[" + caseId + "]";
    }
}
