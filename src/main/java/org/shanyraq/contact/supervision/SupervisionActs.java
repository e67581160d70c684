package org.shanyraq.contact.supervision;

import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** What those may do who look after a shift. */
public final class SupervisionActs {
    /** To see the shift in numbers: no names, no words, so that it may hang on a wall. */
    public static final Act SEE_BOARD =
            Act.on("wallboard", "see").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** To read along in a conversation; its operator is told. Never past a wall. */
    public static final Act JOIN = Act.on("contact", "join").by(NONE, SHIFT_SUPERVISOR);

    /** To write to those who work on the contact, unseen by the one who asks for help. */
    public static final Act WHISPER =
            Act.on("contact", "whisper").by(NONE, SHIFT_SUPERVISOR).by(SERVES, OPERATOR);

    /** To see who left before anybody answered, without a word of what they wrote. */
    public static final Act SEE_ABANDONED = Act.on("abandoned", "see").by(NONE, SHIFT_SUPERVISOR);

    private SupervisionActs() {}
}
