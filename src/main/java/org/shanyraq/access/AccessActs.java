package org.shanyraq.access;

import org.shanyraq.ground.Role;

/** What can be done in this room. */
public final class AccessActs {
    public static final Act ENROL_STAFF =
            Act.on("staff", "enrol").by(Tie.NONE, Role.ADMINISTRATOR).byJob("enrol-staff");

    public static final Act ENROL_DEMO = Act.on("staff", "enrol-demo").byJob("enrol-staff");

    private AccessActs() {}
}
