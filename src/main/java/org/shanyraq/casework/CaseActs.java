package org.shanyraq.casework;

import static org.shanyraq.ground.Role.CENTRE_MANAGER;
import static org.shanyraq.ground.Role.EMPLOYMENT_COUNSELLOR;
import static org.shanyraq.ground.Role.LAWYER;
import static org.shanyraq.ground.Role.PSYCHOLOGIST;
import static org.shanyraq.ground.Role.SOCIAL_WORKER;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/**
 * What may be done with a case. Nobody above a centre is named here: nobody above sees a person.
 */
public final class CaseActs {
    private static final Role[] OTHER_WORKERS = {PSYCHOLOGIST, LAWYER, EMPLOYMENT_COUNSELLOR};

    /** About a centre: take a family on. */
    public static final Act OPEN =
            Act.on("case", "open")
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .byJob("demo")
                    .byPartner("cases.write");

    public static final Act SEE =
            Act.on("case", "see")
                    .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.MANAGES, CENTRE_MANAGER)
                    .breakable();

    /** See the list of one's own cases; what stands in it is limited by ties. */
    public static final Act LIST =
            Act.on("case", "list")
                    .by(Tie.NONE, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.NONE, CENTRE_MANAGER);

    public static final Act SEARCH =
            Act.on("case", "search")
                    .by(Tie.NONE, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.NONE, CENTRE_MANAGER);

    public static final Act ASSIGN = Act.on("case", "assign").by(Tie.MANAGES, CENTRE_MANAGER);

    public static final Act CLOSE =
            Act.on("case", "close").by(Tie.SERVES, SOCIAL_WORKER).by(Tie.MANAGES, CENTRE_MANAGER);

    public static final Act RECORD_INCIDENT = work("record_incident");
    public static final Act ADD_PERSON = work("add_person");
    public static final Act ASSESS = work("assess");
    public static final Act RECORD_SESSION = work("record_session");

    /** See who opened the file. */
    public static final Act SEE_TRAIL = work("trail");

    /** Print or export what is on the screen. */
    public static final Act PRINT = work("print");

    public static final Act EXPORT_LIST =
            Act.on("case", "export_list")
                    .by(Tie.NONE, SOCIAL_WORKER, OTHER_WORKERS)
                    .by(Tie.NONE, CENTRE_MANAGER);

    private CaseActs() {}

    private static Act work(String verb) {
        return Act.on("case", verb)
                .by(Tie.SERVES, SOCIAL_WORKER, OTHER_WORKERS)
                .by(Tie.MANAGES, CENTRE_MANAGER);
    }
}
