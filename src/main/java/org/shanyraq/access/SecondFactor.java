package org.shanyraq.access;

import java.time.Duration;
import java.util.Optional;
import org.shanyraq.access.signin.Origin;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignedIn;
import org.shanyraq.web.Message;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Asks whoever is signed in for the second factor again, before what cannot be undone. */
@Component
public class SecondFactor {
    private final SignIn signIn;

    SecondFactor(SignIn signIn) {
        this.signIn = signIn;
    }

    /**
     * Uses the code up.
     *
     * @return empty where it was right; else what to tell
     */
    public Optional<Message> refuses(String code) {
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof SignedIn signedIn)) {
            return Optional.of(Message.of("access.code.wrong"));
        }
        return switch (signIn.codeAgain(signedIn, code, new Origin(Optional.empty(), "", ""))) {
            case SignIn.Outcome.In in -> Optional.empty();
            case SignIn.Outcome.Wait wait ->
                    Optional.of(Message.of("access.wait", seconds(wait.time())));
            default -> Optional.of(Message.of("access.code.wrong"));
        };
    }

    private static long seconds(Duration time) {
        return Math.max(1, time.plusMillis(999).toSeconds());
    }
}
