package org.shanyraq.administration;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What can be done in this room. */
public final class AdministrationActs {
    /** Hear what rings: everybody on the shift. */
    public static final Act HEAR_ALARM =
            Act.on("alarm", "hear")
                    .by(
                            Tie.NONE,
                            Role.OPERATOR,
                            Role.SHIFT_SUPERVISOR,
                            Role.CENTRE_MANAGER,
                            Role.ADMINISTRATOR);

    /** See the alarms that ring, and say that somebody is looking. */
    public static final Act ANSWER_ALARM =
            Act.on("alarm", "answer")
                    .by(Tie.NONE, Role.SHIFT_SUPERVISOR, Role.CENTRE_MANAGER, Role.ADMINISTRATOR);

    public static final Act SEE_JOBS = Act.on("jobs", "see").by(Tie.NONE, Role.ADMINISTRATOR);

    public static final Act SEE_SETTINGS =
            Act.on("settings", "see").by(Tie.NONE, Role.ADMINISTRATOR, Role.AUDITOR);

    public static final Act SEE_KEYS =
            Act.on("keys", "see").by(Tie.NONE, Role.ADMINISTRATOR, Role.AUDITOR);

    public static final Act ROTATE_KEYS = Act.on("keys", "rotate").by(Tie.NONE, Role.ADMINISTRATOR);

    public static final Act READ_TRAIL = Act.on("trail", "read").by(Tie.NONE, Role.AUDITOR);

    public static final Act LIST_CENTRES =
            Act.on("centres", "list").by(Tie.NONE, Role.ADMINISTRATOR);

    private AdministrationActs() {}
}
