package org.shanyraq.outbound;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;

/** Who may let something leave. */
public final class OutboundActs {
    /** Something about one file. */
    public static final Act RELEASE =
            Act.on("outbound", "release")
                    .by(Tie.SERVES, SOCIAL_WORKER, PSYCHOLOGIST, LAWYER, EMPLOYMENT_COUNSELLOR)
                    .by(Tie.MANAGES, CENTRE_MANAGER);

    /** A list of codes that one sees oneself. */
    public static final Act EXPORT =
            Act.on("outbound", "export")
                    .by(
                            Tie.NONE,
                            SOCIAL_WORKER,
                            PSYCHOLOGIST,
                            LAWYER,
                            EMPLOYMENT_COUNSELLOR,
                            CENTRE_MANAGER,
                            SHIFT_SUPERVISOR);

    /** A message of the house to one of its staff. */
    public static final Act TELL_STAFF = Act.on("outbound", "tell_staff").byJob("alarms");

    /** To answer somebody in her own contact, by the way on which she wrote. */
    public static final Act REPLY =
            Act.on("outbound", "reply")
                    .by(Tie.SERVES, OPERATOR, SHIFT_SUPERVISOR)
                    .byJob("contact.channel");

    private OutboundActs() {}
}
