package org.shanyraq.casework.file;

import java.util.Optional;
import org.shanyraq.ground.StaffId;

/** Who did something, as trail and history spell it. */
final class Doers {
    private static final String STAFF = "staff:";

    private Doers() {}

    /** The member of staff, where it was one. */
    static Optional<StaffId> staff(String reference) {
        return reference.startsWith(STAFF)
                ? Optional.of(StaffId.of(reference.substring(STAFF.length())))
                : Optional.empty();
    }
}
