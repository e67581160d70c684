package org.shanyraq.casework;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

        /** Whether somebody had to go somewhere. */
        public boolean isMet() {
            return this == IN_PERSON || this == HOME_VISIT;
        }
    }

    /**
     * By what it is counted.
     *
     * @param way how far it is to the centre, as a code; empty where nobody knows
     */
    public Map<String, String> codes(Optional<String> way) {
        var codes = new HashMap<>(Map.of("service", service.code(), "how", how.code()));
        way.filter(known -> how.isMet()).ifPresent(known -> codes.put("way", known));
        return codes;
    }

    @Override
    public String toString() {
        return "NewSession[" + caseId + "]";
    }
}
