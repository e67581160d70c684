package org.shanyraq.access;

import java.util.Set;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;

/**
 * A member of staff as colleagues know them.
 *
 * @param name how the screen calls them; known to staff only
 * @param centre where they work: a family support centre, the 111 contact centre or the ministry
 * @param languages in which they can serve somebody
 */
public record StaffMember(
        StaffId id,
        String name,
        Role role,
        CentreId centre,
        Set<Language> languages,
        StaffState state) {
    public StaffMember {
        languages = Set.copyOf(languages);
    }

    /** This member as the one who acts. */
    public Actor.Staff asActor() {
        return new Actor.Staff(id, role, centre);
    }

    public boolean isActive() {
        return state == StaffState.ACTIVE;
    }

    /** May hold a sign-in: works here, at present or after a leave. */
    public boolean maySignIn() {
        return state == StaffState.ACTIVE || state == StaffState.ON_LEAVE;
    }
}
