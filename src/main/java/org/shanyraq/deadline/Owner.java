package org.shanyraq.deadline;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;

/**
 * Who owns a deadline: a centre, and in it a member of staff as soon as one has taken it.
 *
 * @param staff absent while nobody in the centre has it yet; its manager answers then
 */
public record Owner(@Nullable StaffId staff, CentreId centre) {
    public static Owner of(StaffId staff, CentreId centre) {
        return new Owner(staff, centre);
    }

    public static Owner centre(CentreId centre) {
        return new Owner(null, centre);
    }

    public Optional<StaffId> member() {
        return Optional.ofNullable(staff);
    }
}
