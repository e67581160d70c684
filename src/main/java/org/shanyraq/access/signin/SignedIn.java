package org.shanyraq.access.signin;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.shanyraq.ground.StaffId;

/**
 * Who is signed in, as the session remembers it: two random ids, nothing else.
 *
 * @param staff the member of staff
 * @param signIn this sign-in of theirs
 */
public record SignedIn(String staff, String signIn) implements Principal, Serializable {
    @Override
    public String getName() {
        return staff;
    }

    public StaffId staffId() {
        return StaffId.of(staff);
    }

    public UUID id() {
        return UUID.fromString(signIn);
    }
}
