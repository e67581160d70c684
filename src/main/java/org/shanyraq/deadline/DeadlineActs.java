package org.shanyraq.deadline;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What may be done to a deadline by itself; all else happens with the thing that is due. */
public final class DeadlineActs {
    public static final Act WAIVE =
            Act.on("deadline", "waive")
                    .by(Tie.MANAGES, Role.CENTRE_MANAGER)
                    .by(Tie.CENTRE, Role.SHIFT_SUPERVISOR);

    private DeadlineActs() {}
}
