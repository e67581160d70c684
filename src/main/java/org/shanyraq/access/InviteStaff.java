package org.shanyraq.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.signin.Invitations;
import org.shanyraq.access.signin.OwnProofs;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.audit.Trail;
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

    private final OwnProofs proofs;
    private final Trail trail;

    InviteStaff(
            Policy policy,
            Invitations invitations,
            SignIns signIns,
            StaffRegister register,
            OwnProofs proofs,
            Trail trail) {
        this.proofs = proofs;
        this.trail = trail;
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

    /**
     * Lets somebody try again at once who mistyped too often; whose password and code are still
     * asked for.
     */
    @Transactional
    public void letTryAgain(StaffId staff) {
        policy.require(AccessActs.CHANGE_STAFF);
        proofs.letTryAgain(staff);
    }

    /** Their last sign-ins, the newest first. */
    @Transactional
    public List<SignIn> signIns(StaffId staff, int most) {
        var allowed = policy.require(AccessActs.CHANGE_STAFF);
        trail.wrote("staff.sign-ins", List.of(staff.thing()), allowed.reason());
        return signIns.of(staff, most).stream()
                .map(
                        one ->
                                new SignIn(
                                        one.id(),
                                        one.device(),
                                        one.node(),
                                        one.at(),
                                        one.seenAt(),
                                        one.open()))
                .toList();
    }

    /** One sign-in of a member of staff. */
    public record SignIn(
            UUID id, String device, String node, Instant at, Instant seen, boolean open) {}

    /** Ends one sign-in of theirs. */
    @Transactional
    public boolean endSignIn(StaffId staff, UUID signIn) {
        policy.require(AccessActs.CHANGE_STAFF);
        return signIns.end(staff, signIn, Acting.staff().orElseThrow().id());
    }

    /** Ends every sign-in of theirs, on every node within two seconds. */
    @Transactional
    public int endSignIns(StaffId staff) {
        policy.require(AccessActs.CHANGE_STAFF);
        return signIns.endAll(staff, null, Acting.staff().orElseThrow().id());
    }
}
