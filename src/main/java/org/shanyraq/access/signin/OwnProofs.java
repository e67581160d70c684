package org.shanyraq.access.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/**
 * Somebody who is signed in changes their own password or telephone. Each is asked for as it still
 * is; every other sign-in of theirs ends with the change.
 */
@Component
public class OwnProofs {
    private final AsSignIn work;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final SignIn signIn;
    private final SignIns signIns;
    private final Trail trail;

    OwnProofs(
            AsSignIn work,
            Credentials credentials,
            Passwords passwords,
            Throttle throttle,
            SignIn signIn,
            SignIns signIns,
            Trail trail) {
        this.work = work;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.signIn = signIn;
        this.signIns = signIns;
        this.trail = trail;
    }

    /** What came of a wish for another password. */
    public sealed interface Change {
        record Changed() implements Change {}

        /** The present one was not right, or too many wrong ones came. */
        record Refused(Outcome why) implements Change {}

        record Weak(Passwords.Weakness why) implements Change {}
    }

    public Change password(SignedIn me, String present, String fresh) {
        var place = SignIn.unlockPlace(me);
        var wait = work.call(() -> throttle.charge(List.of(place)));
        if (wait.isPresent()) {
            return new Change.Refused(new Outcome.Wait(wait.get()));
        }
        var proofs = work.call(() -> credentials.of(me.staffId())).orElseThrow();
        if (!passwords.matches(present, proofs.password())) {
            return new Change.Refused(new Outcome.Wrong());
        }
        var weakness = passwords.weaknessOf(fresh, proofs.signInName());
        if (weakness.isPresent()) {
            return new Change.Weak(weakness.get());
        }
        var hash = passwords.hash(fresh);
        work.run(
                () -> {
                    throttle.succeeded(List.of(place));
                    credentials.setPassword(me.staffId(), hash);
                    trail.wrote("access.change-password", Set.of(me.staffId().thing()), "password");
                });
        signIns.endAll(me.staffId(), me.id(), me.staffId());
        return new Change.Changed();
    }

    /** A code of the old telephone opens the way to a new one. */
    public Outcome beginTelephone(SignedIn me, String code, Origin origin) {
        var outcome = signIn.codeAgain(me, code, origin);
        if (outcome instanceof Outcome.In) {
            work.run(() -> credentials.setNextSecret(me.staffId(), Totp.newSecret()));
        }
        return outcome;
    }

    /** The new telephone's secret and the name for it, while it waits to be proven. */
    public Optional<Waiting> telephone(SignedIn me) {
        return work.call(
                () ->
                        credentials
                                .nextSecret(me.staffId())
                                .flatMap(
                                        secret ->
                                                credentials
                                                        .of(me.staffId())
                                                        .map(
                                                                proofs ->
                                                                        new Waiting(
                                                                                proofs.signInName(),
                                                                                secret))));
    }

    /** A secret that is to be put into a telephone. */
    public record Waiting(String signInName, String secret) {}

    /** A right code of the new telephone ends the old one. */
    public Outcome proveTelephone(SignedIn me, String code) {
        var place = SignIn.unlockPlace(me);
        var wait = work.call(() -> throttle.charge(List.of(place)));
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        boolean right =
                work.call(
                        () -> {
                            if (!credentials.takeNextSecret(me.staffId(), code)) {
                                return false;
                            }
                            throttle.succeeded(List.of(place));
                            trail.wrote(
                                    "access.change-telephone",
                                    Set.of(me.staffId().thing()),
                                    "two-factors");
                            return true;
                        });
        if (!right) {
            return new Outcome.Wrong();
        }
        signIns.endAll(me.staffId(), me.id(), me.staffId());
        return new Outcome.In(me, "");
    }

    /**
     * Forgets the failures of somebody whom a colleague vouches for; the caller asked the policy.
     */
    public void letTryAgain(StaffId staff) {
        work.run(
                () -> {
                    var name = credentials.of(staff).map(Credentials.Proofs::signInName).orElse("");
                    throttle.forget(Set.of(staff.toString(), name));
                    trail.wrote("staff.unlock", Set.of(staff.thing()), "administration");
                });
    }
}
