package org.shanyraq.access;

import org.shanyraq.ground.Role;

/** What can be done in this room. */
public final class AccessActs {
    public static final Act ENROL_STAFF =
            Act.on("staff", "enrol").by(Tie.NONE, Role.ADMINISTRATOR).byJob("enrol-staff");

    public static final Act ENROL_DEMO = Act.on("staff", "enrol-demo").byJob("enrol-staff");

    /** Change somebody's role, centre, leave; end their account; send a new link. */
    public static final Act CHANGE_STAFF =
            Act.on("staff", "change").by(Tie.NONE, Role.ADMINISTRATOR);

    public static final Act LIST_STAFF = Act.on("staff", "list").by(Tie.NONE, Role.ADMINISTRATOR);

    /** Those who work with people; nobody above a centre. Never what tells where somebody is. */
    public static final Act BREAK_GLASS =
            Act.on("glass", "break")
                    .by(
                            Tie.NONE,
                            Role.OPERATOR,
                            Role.SHIFT_SUPERVISOR,
                            Role.PSYCHOLOGIST,
                            Role.SOCIAL_WORKER,
                            Role.LAWYER,
                            Role.EMPLOYMENT_COUNSELLOR,
                            Role.CENTRE_MANAGER);

    public static final Act REVIEW_GLASS =
            Act.on("glass", "review").by(Tie.NONE, Role.CENTRE_MANAGER);

    /** Everybody about themselves. */
    public static final Act DECLARE_CONFLICT =
            Act.on("conflict", "declare").by(Tie.NONE, Role.OPERATOR, Role.values());

    public static final Act SET_CONFLICT =
            Act.on("conflict", "set").by(Tie.MANAGES, Role.CENTRE_MANAGER);

    private AccessActs() {}
}
