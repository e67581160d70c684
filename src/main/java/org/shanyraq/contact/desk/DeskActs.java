package org.shanyraq.contact.desk;

import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** What the members of a shift do beside the conversation itself, and who of them may. */
public final class DeskActs {
    /** To ask a colleague for advice, who then sees the contact. */
    public static final Act CONSULT =
            Act.on("contact", "consult").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    /** To enter a contact that came by another way, or for somebody else. */
    public static final Act ENTER = Act.on("contact", "enter").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** To see what is known of earlier contacts of the same number or account. */
    public static final Act SEE_EARLIER =
            Act.on("contact", "see_earlier").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    /** To give one's conversations to the next shift, and to take them. */
    public static final Act CHANGE_SHIFT =
            Act.on("desk", "change_shift").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    public static final Act READ_REPLIES =
            Act.on("reply", "read").by(NONE, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act KEEP_REPLIES = Act.on("reply", "keep").by(NONE, SHIFT_SUPERVISOR);

    public static final Act BOOK_INTERPRETER =
            Act.on("contact", "book_interpreter").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act KEEP_INTERPRETERS =
            Act.on("interpreter", "keep").by(NONE, SHIFT_SUPERVISOR);

    /** To see whose fate is not known yet; an operator sees her own. */
    public static final Act SEE_FOLLOW_UPS =
            Act.on("follow_up", "list").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    private DeskActs() {}
}
