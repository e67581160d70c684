package org.shanyraq.people;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.OPERATOR;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SHIFT_SUPERVISOR;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/**
 * What may be done with persons. Each act is about the file (a case, a contact) in which the person
 * stands: a person is seen by way of a file or not at all.
 */
public final class PeopleActs {
    private static final Role[] OTHER_WORKERS = {PSYCHOLOGIST, LAWYER, EMPLOYMENT_COUNSELLOR};

    /** Look for masked candidates. */
    public static final Act FIND =
            Act.on("person", "find")
                    .by(Tie.SERVES, OPERATOR, SHIFT_SUPERVISOR)
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER);

    /** Search one's own files by name, telephone or IIN. */
    public static final Act SEARCH =
            Act.on("person", "search")
                    .by(Tie.NONE, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.NONE, CENTRE_MANAGER);

    /** Write down or correct who somebody is. */
    public static final Act CHANGE =
            Act.on("person", "change")
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .byJob("demo");

    /** Read where she may be found. Never by breaking the glass, never above the case's worker. */
    public static final Act REVEAL =
            Act.on("person", "reveal").by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS);

    /** Record how she may be reached safely. */
    public static final Act SAFE_CONTACT =
            Act.on("person", "safe_contact")
                    .by(Tie.SERVES, OPERATOR, SHIFT_SUPERVISOR)
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .byJob("demo");

    /** Say that two records are one human being, or that they are not. */
    public static final Act LINK =
            Act.on("person", "link")
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER);

    /** Read who changed what in a person's record. */
    public static final Act HISTORY =
            Act.on("person", "history")
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER);

    /** Keep a person's record for the law, or let it go. */
    public static final Act HOLD = Act.on("person", "hold").by(Tie.MANAGES, CENTRE_MANAGER);

    /** Destroy the key of a person's record. */
    public static final Act ERASE =
            Act.on("person", "erase").by(Tie.MANAGES, CENTRE_MANAGER).byJob("erasure");

    private PeopleActs() {}
}
