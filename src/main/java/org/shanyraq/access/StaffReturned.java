package org.shanyraq.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;

/**
 * Somebody is back from leave.
 *
 * @param deputy who had their work meanwhile, where that was settled
 */
public record StaffReturned(StaffId staff, CentreId centre, @Nullable StaffId deputy) {
    public Optional<StaffId> relieves() {
        return Optional.ofNullable(deputy);
    }
}
