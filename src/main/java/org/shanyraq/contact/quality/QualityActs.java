package org.shanyraq.contact.quality;

import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** Who looks at a conversation again, and who sees what came of it. */
final class QualityActs {
    static final String SAMPLE = "sample";

    /** The list: a supervisor's of all, an operator's of her own. */
    static final Act LIST = Act.on(SAMPLE, "list").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** The text while it lives, and the reviews. */
    static final Act READ = Act.on(SAMPLE, "read").by(NONE, SHIFT_SUPERVISOR).by(SERVES, OPERATOR);

    static final Act REVIEW = Act.on(SAMPLE, "review").by(NONE, SHIFT_SUPERVISOR);

    /** The operator's own words on a review of hers. */
    static final Act REPLY = Act.on(SAMPLE, "reply").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    private QualityActs() {}
}
