package org.shanyraq.planning;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What can be done with plans, and by whom. Plans hold places and figures, nobody's data. */
public final class PlanningActs {
    /** To read one's own plans and those that are shared with one's role. */
    public static final Act SEE =
            Act.on("plan", "see")
                    .by(
                            Tie.NONE,
                            Role.MINISTRY_ANALYST,
                            Role.REGIONAL_COORDINATOR,
                            Role.ADMINISTRATOR);

    /** To ask for a plan, stop it, name and share it. */
    public static final Act MAKE =
            Act.on("plan", "make").by(Tie.NONE, Role.MINISTRY_ANALYST, Role.REGIONAL_COORDINATOR);

    /** To work a plan out. */
    public static final Act WORK_OUT = Act.on("plan", "work_out").byJob("siting");

    private PlanningActs() {}
}
