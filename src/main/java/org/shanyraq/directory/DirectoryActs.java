package org.shanyraq.directory;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** What may be done to the directory, and by whom. */
public final class DirectoryActs {
    /** The job that fills a demo country. */
    private static final String DEMO = "demo";

    public static final Act REGISTER_CENTRE =
            Act.on("centre", "register").by(Tie.NONE, Role.ADMINISTRATOR).byJob(DEMO);
    public static final Act CHANGE_CENTRE =
            Act.on("centre", "change")
                    .by(Tie.NONE, Role.ADMINISTRATOR)
                    .by(Tie.MANAGES, Role.CENTRE_MANAGER)
                    .byJob(DEMO);
    public static final Act TELL_ROOM =
            Act.on("centre", "tell_room")
                    .by(Tie.CENTRE, Role.CENTRE_MANAGER, Role.SOCIAL_WORKER, Role.PSYCHOLOGIST)
                    .byJob(DEMO);
    public static final Act REGISTER_PARTNER =
            Act.on("partner", "register").by(Tie.NONE, Role.ADMINISTRATOR);
    public static final Act REGISTER_SCHOOL =
            Act.on("school", "register").by(Tie.NONE, Role.ADMINISTRATOR).byJob(DEMO);

    private DirectoryActs() {}
}
