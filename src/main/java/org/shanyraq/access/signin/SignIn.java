package org.shanyraq.access.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;

/**
 * Lets a member of staff in by two proofs: a password, then a code. What is refused says neither
 * whether the name is known nor which proof was wrong, and takes the same time.
 */
@Component
public class SignIn {
    private static final int FREE_PASSWORDS = 5;
    private static final int FREE_CODES = 5;
    private static final int FREE_CODES_OF_STRANGERS = 10;
    private static final int FREE_OF_ONE_NEIGHBOURHOOD = 60;

    private final AsSignIn work;
    private final Credentials credentials;
    private final Passwords passwords;
    private final Throttle throttle;
    private final Devices devices;
    private final SignIns signIns;
    private final Trail trail;
    private final Clock clock;

    SignIn(
            AsSignIn work,
            Credentials credentials,
            Passwords passwords,
            Throttle throttle,
            Devices devices,
            SignIns signIns,
            Trail trail,
            Clock clock) {
        this.work = work;
        this.credentials = credentials;
        this.passwords = passwords;
        this.throttle = throttle;
        this.devices = devices;
        this.signIns = signIns;
        this.trail = trail;
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {
        /** The password is right; the code is next. */
        record PasswordRight(StaffId staff) implements Outcome {}

        /** Both are right. {@code device} is the word that this browser should keep. */
        record In(SignedIn signedIn, String device) implements Outcome {}

        /** Wrong, or unknown, or not allowed to sign in: never told apart. */
        record Wrong() implements Outcome {}

        /** Not looked at: too many wrong ones from here. */
        record Wait(Duration time) implements Outcome {}
    }

    /** First proof. */
    public Outcome password(String signInName, String password, Origin origin) {
        var name = Credentials.folded(signInName);
        var start = work.call(() -> begin(name, origin));
        if (start.delay != null) {
            return new Outcome.Wait(start.delay);
        }
        var proofs = start.proofs;
        boolean right = passwords.matches(password, proofs == null ? null : proofs.password());
        if (!right || proofs == null || !proofs.maySignIn()) {
            return new Outcome.Wrong();
        }
        work.run(() -> forgive(start));
        return new Outcome.PasswordRight(proofs.staff());
    }

    /** Second proof of somebody whose first was right. */
    public Outcome code(StaffId staff, String code, Origin origin) {
        return work.call(
                () -> {
                    var places = codePlaces(staff, origin);
                    var wait = throttle.charge(places);
                    if (wait.isPresent()) {
                        return new Outcome.Wait(wait.get());
                    }
                    var proofs = credentials.of(staff).filter(Credentials.Proofs::maySignIn);
                    if (proofs.isEmpty() || !credentials.useCode(staff, code)) {
                        return new Outcome.Wrong();
                    }
                    throttle.succeeded(places);
                    return enter(staff, origin);
                });
    }

    /** The password once more, at the screen lock: from this browser and by nobody else. */
    public Outcome unlock(SignedIn signedIn, String password, Origin origin) {
        var place = unlockPlace(signedIn);
        var wait = work.call(() -> throttle.charge(List.of(place)));
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        var proofs = work.call(() -> credentials.of(signedIn.staffId()));
        if (!passwords.matches(password, proofs.map(Credentials.Proofs::password).orElse(null))) {
            return new Outcome.Wrong();
        }
        work.run(() -> throttle.succeeded(List.of(place)));
        signIns.unlock(signedIn.id());
        return new Outcome.In(signedIn, origin.device().orElse(""));
    }

    /** The code once more, before an act that asks for it again. */
    public Outcome codeAgain(SignedIn signedIn, String code, Origin origin) {
        return work.call(
                () -> {
                    var place =
                            new Throttle.Place(
                                    "again|" + signedIn.staff(),
                                    FREE_CODES,
                                    Optional.of(signedIn.staff()));
                    var wait = throttle.charge(List.of(place));
                    if (wait.isPresent()) {
                        return new Outcome.Wait(wait.get());
                    }
                    if (!credentials.useCode(signedIn.staffId(), code)) {
                        return new Outcome.Wrong();
                    }
                    throttle.succeeded(List.of(place));
                    return new Outcome.In(signedIn, origin.device().orElse(""));
                });
    }

    /** Begins a sign-in for somebody who has just proven both; in the caller's transaction. */
    Outcome.In enter(StaffId staff, Origin origin) {
        var device = origin.device().orElseGet(Tokens::fresh);
        devices.remember(staff, device, origin.deviceWords());
        var signedIn = signIns.begin(staff, origin.deviceWords());
        trail.wrote("access.sign-in", Set.of(staff.thing()), "two-factors");
        return new Outcome.In(signedIn, device);
    }

    private Start begin(String name, Origin origin) {
        var proofs = credentials.ofName(name).orElse(null);
        boolean known = devices.knows(proofs == null ? null : proofs.staff(), origin.device());
        var own = place("password", name, known, origin, FREE_PASSWORDS);
        var places = new ArrayList<Throttle.Place>();
        places.add(own);
        var shared =
                known
                        ? Optional.<Throttle.Place>empty()
                        : Optional.of(
                                new Throttle.Place(
                                        "any|" + origin.neighbourhood(),
                                        FREE_OF_ONE_NEIGHBOURHOOD));
        shared.ifPresent(places::add);
        var now = clock.instant();
        var delay = throttle.charge(places, now).orElse(null);
        return new Start(proofs, own, shared, now, delay);
    }

    /** A shift of five hundred behind one address begins at once: none of them is a failure. */
    private void forgive(Start start) {
        throttle.succeeded(List.of(start.own));
        start.shared.ifPresent(place -> throttle.takeBack(place, start.at));
    }

    private List<Throttle.Place> codePlaces(StaffId staff, Origin origin) {
        boolean known = devices.knows(staff, origin.device());
        var own = place("code", staff.toString(), known, origin, FREE_CODES);
        return known
                ? List.of(own)
                : List.of(
                        own,
                        new Throttle.Place(
                                "code|" + staff + "|strangers",
                                FREE_CODES_OF_STRANGERS,
                                Optional.of(staff.toString())));
    }

    static Throttle.Place unlockPlace(SignedIn signedIn) {
        return new Throttle.Place(
                "unlock|" + signedIn.signIn(), FREE_PASSWORDS, Optional.of(signedIn.staff()));
    }

    private static Throttle.Place place(
            String proof, String account, boolean known, Origin origin, int free) {
        var from = known ? "d" + origin.device().orElse("") : origin.neighbourhood();
        return new Throttle.Place(proof + "|" + account + "|" + from, free, Optional.of(account));
    }

    private record Start(
            Credentials.@Nullable Proofs proofs,
            Throttle.Place own,
            Optional<Throttle.Place> shared,
            Instant at,
            @Nullable Duration delay) {}
}
