package org.shanyraq.contact;

import static org.shanyraq.access.Tie.MANAGES;
import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;

import org.shanyraq.access.Act;

/** What can be done with a contact, and who may do it. */
public final class ContactActs {
    /** To approach 111: open to everybody, always. */
    public static final Act OPEN =
            Act.on("contact", "open")
                    .byVisitor()
                    .byPartner("contacts.create")
                    .by(NONE, OPERATOR, SHIFT_SUPERVISOR)
                    .byJob("contact.history");

    /** To write into and to read one's own conversation, proved by a token. */
    public static final Act CONVERSE = Act.on("contact", "converse").byVisitor();

    /** To be a member of the shift: state, offers, the desk. */
    public static final Act SIT_AT_DESK =
            Act.on("desk", "sit").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** To take the offer that is held out to oneself. */
    public static final Act ACCEPT =
            Act.on("contact", "accept").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    public static final Act READ = Act.on("contact", "read").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act SAY = Act.on("contact", "say").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act TRIAGE =
            Act.on("contact", "triage").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act LOWER_URGENCY =
            Act.on("contact", "lower_urgency").by(NONE, SHIFT_SUPERVISOR);
    public static final Act PASS_ON =
            Act.on("contact", "pass_on").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act CLOSE =
            Act.on("contact", "close").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act CALL_FOR_HELP =
            Act.on("contact", "call_for_help").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    /** To see where she is: an act of its own, always written down. */
    public static final Act REVEAL_PLACE =
            Act.on("contact", "reveal_place").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    public static final Act LOOK_UP_FAMILY =
            Act.on("contact", "look_up_family").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);
    public static final Act HAND_OVER =
            Act.on("contact", "hand_over").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    /** To see who waits and for how long, without a word of what they wrote. */
    public static final Act SEE_QUEUE = Act.on("queue", "see").by(NONE, SHIFT_SUPERVISOR);

    /** To take a contact over from whoever has it, or from the queue. */
    public static final Act TAKE_OVER = Act.on("contact", "take_over").by(NONE, SHIFT_SUPERVISOR);

    /** To see what the centre was asked to take on. */
    public static final Act SEE_HANDOVERS = Act.on("handover", "list").by(NONE, CENTRE_MANAGER);

    public static final Act READ_HANDOVER = Act.on("handover", "read").by(MANAGES, CENTRE_MANAGER);
    public static final Act ANSWER_HANDOVER =
            Act.on("handover", "answer").by(MANAGES, CENTRE_MANAGER);

    private ContactActs() {}
}
