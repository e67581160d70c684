package org.shanyraq.protection;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;

/** What may be done with measures. Each act is about the case in which the measure lies. */
public final class ProtectionActs {
    public static final Act REGISTER =
            Act.on("measure", "register")
                    .by(Tie.SERVES, SOCIAL_WORKER, LAWYER)
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .byJob("demo");

    public static final Act CHECK =
            Act.on("measure", "check")
                    .by(Tie.SERVES, SOCIAL_WORKER, LAWYER, PSYCHOLOGIST)
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .byJob("demo");

    /** The list of measures; what stands in it is limited by ties. */
    public static final Act LIST =
            Act.on("measure", "list")
                    .by(
                            Tie.NONE,
                            SOCIAL_WORKER,
                            LAWYER,
                            PSYCHOLOGIST,
                            EMPLOYMENT_COUNSELLOR,
                            CENTRE_MANAGER);

    /** Take the list as a file. */
    public static final Act EXPORT_LIST =
            Act.on("measure", "export_list")
                    .by(
                            Tie.NONE,
                            SOCIAL_WORKER,
                            LAWYER,
                            PSYCHOLOGIST,
                            EMPLOYMENT_COUNSELLOR,
                            CENTRE_MANAGER);

    private ProtectionActs() {}
}
