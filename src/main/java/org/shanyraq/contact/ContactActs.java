package org.shanyraq.contact;

import static org.shanyraq.access.Tie.MANAGES;
import static org.shanyraq.access.Tie.NONE;
import static org.shanyraq.access.Tie.SERVES;
import static org.shanyraq.ground.Role.ADMINISTRATOR;
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
                    .byJob("contact.history")
                    .byJob("contact.channel");

    /** To learn what became of somebody whom one's organisation passed on. */
    public static final Act FOLLOW = Act.on("contact", "follow").byPartner("contacts.follow");

    /** To write into and to read one's own conversation, proved by a token. */
    public static final Act CONVERSE = Act.on("contact", "converse").byVisitor();

    /** To be a member of the shift: state, offers, the desk. */
    public static final Act SIT_AT_DESK =
            Act.on("desk", "sit").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** To see what the operators of a shift were doing when, for their schedule. */
    public static final Act SEE_STATES = Act.on("desk", "see_states").by(NONE, SHIFT_SUPERVISOR);

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

    /** To see what each operator can do. */
    public static final Act SEE_PROFILES =
            Act.on("profile", "list").by(NONE, SHIFT_SUPERVISOR, ADMINISTRATOR);

    /** To say what an operator can do. */
    public static final Act CHANGE_PROFILE =
            Act.on("profile", "change").by(NONE, SHIFT_SUPERVISOR, ADMINISTRATOR);

    /** To see, write, try out and publish the rules of routing. */
    public static final Act RULE_ROUTING = Act.on("routing", "rule").by(NONE, SHIFT_SUPERVISOR);

    /** To tell everybody that the line is overrun, and that it no longer is. */
    public static final Act SWITCH_OVERLOAD =
            Act.on("overload", "switch").by(NONE, SHIFT_SUPERVISOR);

    /** To take a contact over from whoever has it, or from the queue. */
    public static final Act TAKE_OVER = Act.on("contact", "take_over").by(NONE, SHIFT_SUPERVISOR);

    /** To see what the centre was asked to take on. */
    public static final Act SEE_HANDOVERS = Act.on("handover", "list").by(NONE, CENTRE_MANAGER);

    public static final Act READ_HANDOVER = Act.on("handover", "read").by(MANAGES, CENTRE_MANAGER);
    public static final Act ANSWER_HANDOVER =
            Act.on("handover", "answer").by(MANAGES, CENTRE_MANAGER);

    /** To call back somebody who asked for it, or to say when she may be called. */
    public static final Act CALL_BACK =
            Act.on("contact", "call_back").by(SERVES, OPERATOR, SHIFT_SUPERVISOR);

    /** To see whom the shift has to call back. */
    public static final Act SEE_CALLBACKS =
            Act.on("callbacks", "see").by(NONE, OPERATOR, SHIFT_SUPERVISOR);

    /** To see how the channels do. */
    public static final Act SEE_CHANNELS =
            Act.on("channels", "see").by(NONE, SHIFT_SUPERVISOR, ADMINISTRATOR);

    /** To read what came by a channel and was set aside. */
    public static final Act READ_SET_ASIDE =
            Act.on("quarantine", "read").by(NONE, SHIFT_SUPERVISOR);

    /** To let what was set aside into its conversation after all. */
    public static final Act LET_IN = Act.on("quarantine", "let_in").by(NONE, SHIFT_SUPERVISOR);

    private ContactActs() {}
}
