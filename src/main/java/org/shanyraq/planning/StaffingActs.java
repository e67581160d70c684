package org.shanyraq.planning;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What can be done with forecasts, rosters and schedules, and by whom. */
public final class StaffingActs {
    /** To see what is expected and how many people it needs. */
    public static final Act SEE =
            Act.on("staffing", "see")
                    .by(Tie.NONE, Role.SHIFT_SUPERVISOR, Role.MINISTRY_ANALYST, Role.ADMINISTRATOR)
                    .byJob("roster");

    /** To have a team lived through by simulation, and to see what came of it. */
    public static final Act SUPPOSE =
            Act.on("staffing", "suppose")
                    .by(Tie.NONE, Role.SHIFT_SUPERVISOR, Role.MINISTRY_ANALYST, Role.ADMINISTRATOR);

    /** To live a team through. */
    public static final Act LIVE = Act.on("staffing", "live").byJob("team");

    /** To say that a day will be like no other, and to have the forecast made anew. */
    public static final Act FORETELL =
            Act.on("staffing", "foretell")
                    .by(Tie.NONE, Role.SHIFT_SUPERVISOR, Role.MINISTRY_ANALYST);

    /** To see and to change who works when at one's own centre. */
    public static final Act SCHEDULE =
            Act.on("schedule", "plan").by(Tie.NONE, Role.SHIFT_SUPERVISOR).byJob("demo");

    /** To see one's own duties. */
    public static final Act OWN_DUTIES =
            Act.on("schedule", "own").by(Tie.NONE, Role.OPERATOR, Role.SHIFT_SUPERVISOR);

    /** To count contacts by half-hour, and to foretell from the counts. */
    public static final Act COUNT = Act.on("staffing", "count").byJob("staffing").byJob("demo");

    /** To look for a roster. */
    public static final Act WORK_OUT = Act.on("schedule", "work_out").byJob("roster");

    private StaffingActs() {}
}
