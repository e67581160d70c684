package org.shanyraq.access;

import org.shanyraq.access.signin.Invitations;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an administrator does about somebody's way in: a new one-time link, an end to sign-ins. */
@Component
public class InviteStaff {
    private final Policy policy;
    private final Invitations invitations;
    private final SignIns signIns;
    private final StaffRegister register;

    InviteStaff(Policy policy, Invitations invitations, SignIns signIns, StaffRegister register) {
        this.policy = policy;
        this.invitations = invitations;
        this.signIns = signIns;
        this.register = register;
    }

    /**
     * A new one-time link for somebody new, or for somebody who lost password or telephone.
     *
     * @return the path of the link; shown once, stored nowhere
     */
    @Transactional
    public String link(StaffId staff) {
        policy.require(AccessActs.CHANGE_STAFF);
        if (register.find(staff).isEmpty()) {
            throw new ChangeStaff.UnknownStaff();
        }
        return "/welcome/" + invitations.invite(staff);
    }

    /** Ends every sign-in of theirs, on every node within two seconds. */
    @Transactional
    public int endSignIns(StaffId staff) {
        policy.require(AccessActs.CHANGE_STAFF);
        return signIns.endAll(staff, null, Acting.staff().orElseThrow().id());
    }
}
