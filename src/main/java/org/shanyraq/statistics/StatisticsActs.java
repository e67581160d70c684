package org.shanyraq.statistics;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What can be done with figures, and by whom. */
public final class StatisticsActs {
    /** The national page and its export: what it shows has no names and no small counts. */
    public static final Act SEE =
            Act.on("national", "see")
                    .by(
                            Tie.NONE,
                            Role.MINISTRY_ANALYST,
                            Role.REGIONAL_COORDINATOR,
                            Role.SHIFT_SUPERVISOR,
                            Role.CENTRE_MANAGER,
                            Role.AUDITOR,
                            Role.ADMINISTRATOR);

    /** To let releases wait while history is filled in. */
    public static final Act SUSPEND = Act.on("national", "suspend").byJob("demo");

    private StatisticsActs() {}
}
