package org.shanyraq.contact.wellbeing;

import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** Who sees what of the load of hard contacts. */
final class CareActs {
    /** One's own: everything. */
    static final Act OWN = Act.on("care", "own").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** The shift's: how many, never which or when. */
    static final Act SHIFT = Act.on("care", "shift").by(NONE, SHIFT_SUPERVISOR);

    private CareActs() {}
}
