package org.shanyraq.access.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.access.signin.SignedIn;
import org.springframework.stereotype.Component;

/** Whose live streams are open, so that those of an ended sign-in end with it. */
@Component
public class Listeners {
    private final SignIns signIns;
    private final Cache<String, SignedIn> bySession =
            Caffeine.newBuilder()
                    .maximumSize(20_000)
                    .expireAfterAccess(Duration.ofHours(1))
                    .build();

    Listeners(SignIns signIns) {
        this.signIns = signIns;
    }

    void opened(HttpServletRequest request, SignedIn signedIn) {
        var session = request.getSession(false);
        if (session != null) {
            bySession.put(session.getId(), signedIn);
        }
    }

    /** Those of the sessions whose sign-in is not over; a locked screen's streams go on. */
    public Set<String> stillThere(Set<String> sessions) {
        return sessions.stream()
                .filter(
                        session -> {
                            var whose = bySession.getIfPresent(session);
                            return whose == null
                                    || signIns.standing(whose, false) != SignIns.Standing.OVER;
                        })
                .collect(Collectors.toSet());
    }
}
