package org.shanyraq.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;

/**
 * Somebody is away for a while; the rooms pass on what becomes due meanwhile.
 *
 * @param deputy who takes it, where that was settled; otherwise the centre's manager decides
 */
public record StaffWentOnLeave(StaffId staff, CentreId centre, @Nullable StaffId deputy) {
    public Optional<StaffId> takenOverBy() {
        return Optional.ofNullable(deputy);
    }
}
