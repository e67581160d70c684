package org.shanyraq.casework.entries;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.NewSession;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;

/**
 * A session as those who work on the case see it.
 *
 * @param service code of the kind of service
 */
public record Session(
        UUID id,
        String service,
        Instant heldAt,
        int minutes,
        NewSession.How how,
        @Nullable StaffId by,
        @Nullable PersonId with,
        String note) {
    @Override
    public String toString() {
        return "Session[" + id + "]";
    }
}
