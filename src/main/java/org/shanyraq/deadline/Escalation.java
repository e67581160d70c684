package org.shanyraq.deadline;

import java.util.Optional;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;

/** Who in a centre a late deadline goes up to; asked as the keeper's job, in its transaction. */
public interface Escalation {
    /**
     * @param role the part that answers, as the kind's data says it
     * @return somebody active in the centre; empty if the centre has nobody in this part
     */
    Optional<StaffId> answering(CentreId centre, Role role);
}
