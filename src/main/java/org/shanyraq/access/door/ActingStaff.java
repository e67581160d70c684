package org.shanyraq.access.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.access.fresh.Freshness;
import org.shanyraq.access.signin.AsSignIn;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.access.signin.SignedIn;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a signed-in request act as its member of staff, with the role and the centre of this
 * instant. A sign-in that was ended, lapsed or belongs to somebody who left is as good as none;
 * behind a locked screen only streams go on.
 */
@Component
final class ActingStaff extends OncePerRequestFilter {
    /** Open although the screen is locked. */
    private static final Set<String> WHILE_LOCKED =
            Set.of("/unlock", "/lock", "/sign-out", "/error");

    private final SignIns signIns;
    private final StaffRegister staff;
    private final Freshness freshness;
    private final Listeners listeners;

    ActingStaff(SignIns signIns, StaffRegister staff, Freshness freshness, Listeners listeners) {
        this.signIns = signIns;
        this.staff = staff;
        this.freshness = freshness;
        this.listeners = listeners;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR && !isReadable()) {
            chain.doFilter(request, response);
            return;
        }
        var signedIn = signedIn();
        if (signedIn.isEmpty()) {
            followUnknown(request, response, chain);
            return;
        }
        boolean stream = Asked.isStream(request);
        var standing = signIns.standing(signedIn.get(), !stream && !Asked.isByItself(request));
        var member =
                standing == SignIns.Standing.OVER
                        ? Optional.<StaffMember>empty()
                        : member(signedIn.get());
        if (member.isEmpty()) {
            Asked.lapsed(request, signedIn.get());
            SecurityContextHolder.clearContext();
            if (stream) {
                Asked.answerScript(response, "required");
            } else {
                chain.doFilter(request, response);
            }
        } else if (standing == SignIns.Standing.LOCKED
                && !stream
                && !WHILE_LOCKED.contains(request.getRequestURI())) {
            Asked.answerLocked(request, response);
        } else {
            if (stream) {
                listeners.opened(request, signedIn.get());
            }
            ActingChain.follow(member.get().asActor(), request, response, chain);
        }
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** What went wrong must be told, even when it is that no sign-in can be read just now. */
    private static boolean isReadable() {
        try {
            signedIn();
            return true;
        } catch (RuntimeException away) {
            SecurityContextHolder.clearContext();
            return false;
        }
    }

    static Optional<SignedIn> signedIn() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof SignedIn signedIn
                ? Optional.of(signedIn)
                : Optional.empty();
    }

    /** A live page of the public face listens at the same address; its room decides to what. */
    private static void followUnknown(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().equals(Doors.LIVE)) {
            ActingChain.follow(new Actor.Visitor(), request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Who became staff a moment ago is known by an open sign-in before this node remembers it. */
    private Optional<StaffMember> member(SignedIn signedIn) {
        var remembered = remembered(signedIn);
        if (remembered.isEmpty()) {
            freshness.askAgain();
            return remembered(signedIn);
        }
        return remembered;
    }

    private Optional<StaffMember> remembered(SignedIn signedIn) {
        return Acting.as(AsSignIn.JOB, () -> staff.find(signedIn.staffId()))
                .filter(StaffMember::maySignIn);
    }

    /** It belongs to one door; the servlet container is not to run it for all. */
    @Configuration
    static class OnlyBehindItsDoor {
        @Bean
        FilterRegistrationBean<ActingStaff> notForAll(ActingStaff filter) {
            var registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
