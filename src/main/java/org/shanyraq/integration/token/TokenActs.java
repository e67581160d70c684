package org.shanyraq.integration.token;

import org.shanyraq.access.Act;
import org.shanyraq.access.Tie;
import org.shanyraq.ground.Role;

/** Who may let other systems in. */
public final class TokenActs {
    public static final Act MANAGE =
            Act.on("token", "manage").by(Tie.NONE, Role.ADMINISTRATOR).byJob("demo");

    private TokenActs() {}
}
