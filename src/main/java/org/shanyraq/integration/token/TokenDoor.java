package org.shanyraq.integration.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request run as the partner whose bearer token (RFC 6750) it brings; others are answered
 * 401. Who asks too often is answered 429, unless it is for somebody who asks for help.
 */
final class TokenDoor extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final String HELP = "/api/v1/contacts";
    static final Actor READING_TOKENS = new Actor.Job("partner-tokens");

    private final PartnerTokens tokens;
    private final Rate rate;

    TokenDoor(PartnerTokens tokens, Rate rate) {
        this.tokens = tokens;
        this.rate = rate;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = presented(request);
        if (held.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        var wait = asksForHelp(request) ? Optional.<Duration>empty() : rate.wait(held.get().id());
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        follow(held.get(), request, response, chain);
    }

    private static void follow(
            PartnerTokens.Held held,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        try {
            ScopedValue.where(PartnerTokens.PRESENTED, held)
                    .call(
                            () ->
                                    Acting.as(
                                            new Actor.Partner(held.partner()),
                                            () -> {
                                                chain.doFilter(request, response);
                                                return true;
                                            }));
        } catch (ServletException | IOException | RuntimeException known) {
            throw known;
        } catch (Exception impossible) {
            throw new ServletException(impossible);
        }
    }

    private static boolean asksForHelp(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod()) && request.getRequestURI().equals(HELP);
    }

    private Optional<PartnerTokens.Held> presented(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return Optional.empty();
        }
        var token = header.substring(BEARER.length()).strip();
        return Acting.as(READING_TOKENS, () -> tokens.holder(token));
    }
}
