package org.shanyraq.contact.block;

import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** Who may keep somebody out for a time, and who looks at it afterwards. */
final class BlockActs {
    static final Act BLOCK =
            Act.on("contact", "block").by(SERVES, OPERATOR).by(NONE, SHIFT_SUPERVISOR);

    /** Blocks and the swell of kinds: codes and times, nobody's account. */
    static final Act SEE = Act.on("block", "see").by(NONE, SHIFT_SUPERVISOR);

    static final Act REVIEW = Act.on("block", "review").by(NONE, SHIFT_SUPERVISOR);

    private BlockActs() {}
}
