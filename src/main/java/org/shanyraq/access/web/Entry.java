package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.access.signin.SignedIn;
import org.shanyraq.ground.StaffId;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * What the session remembers of a sign-in. Between password and code it remembers only that the
 * password was right: nobody is signed in by one proof. Each step changes the session's id, so that
 * an id from before is worth nothing.
 */
@Component
class Entry {
    private static final String PENDING = "access.pending";
    private static final Duration PENDING_HOLDS = Duration.ofMinutes(5);

    /** Longer than any sign-in, so that a lapsed one still tells whose it was. */
    private static final Duration SESSION_HOLDS = Duration.ofHours(24);

    private final SecurityContextRepository contexts;
    private final CsrfTokenRepository tokens;
    private final SignIns signIns;
    private final Clock clock;

    Entry(
            SecurityContextRepository contexts,
            CsrfTokenRepository tokens,
            SignIns signIns,
            Clock clock) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.signIns = signIns;
        this.clock = clock;
    }

    private record Pending(String staff, Instant at) implements Serializable {}

    void passwordRight(HttpServletRequest request, StaffId staff) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.setAttribute(PENDING, new Pending(staff.toString(), clock.instant()));
    }

    Optional<StaffId> pending(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(PENDING) instanceof Pending pending)) {
            return Optional.empty();
        }
        boolean fresh = Duration.between(pending.at, clock.instant()).compareTo(PENDING_HOLDS) <= 0;
        return fresh ? Optional.of(StaffId.of(pending.staff)) : Optional.empty();
    }

    void enter(HttpServletRequest request, HttpServletResponse response, SignIn.Outcome.In in) {
        var session = request.getSession(true);
        request.changeSessionId();
        session.removeAttribute(PENDING);
        session.setMaxInactiveInterval((int) SESSION_HOLDS.toSeconds());
        tokens.saveToken(null, request, response);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        in.signedIn(),
                        "",
                        List.of(
                                new SimpleGrantedAuthority("FACTOR_PASSWORD"),
                                new SimpleGrantedAuthority("FACTOR_TOTP"))));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        response.addHeader(HttpHeaders.SET_COOKIE, Browser.deviceCookie(request, in.device()));
    }

    void leave(HttpServletRequest request, HttpServletResponse response) {
        signedIn().ifPresent(who -> signIns.end(who.staffId(), who.id(), who.staffId()));
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    static Optional<SignedIn> signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }
}
