package org.shanyraq.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;

/**
 * Somebody works here no longer (or not at this centre); the rooms give their work to others.
 *
 * @param centre the centre whose work is to be given on
 * @param successor who takes it, where that was settled; otherwise the centre's manager decides
 */
public record StaffDeactivated(StaffId staff, CentreId centre, @Nullable StaffId successor) {
    public Optional<StaffId> takenOverBy() {
        return Optional.ofNullable(successor);
    }
}
