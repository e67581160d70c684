package org.shanyraq.integration.token;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lets a request run as the partner whose bearer token (RFC 6750) it brings; others are answered
 * 401.
 */
final class TokenDoor extends OncePerRequestFilter {
    private static final String BEARER = "Bearer ";
    private static final Actor READING_TOKENS = new Actor.Job("partner-tokens");

    private final PartnerTokens tokens;
    private final JsonMapper json;

    TokenDoor(PartnerTokens tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = presented(request);
        if (held.isEmpty()) {
            refuse(response);
            return;
        }
        try {
            ScopedValue.where(PartnerTokens.PRESENTED, held.get())
                    .call(
                            () ->
                                    Acting.as(
                                            new Actor.Partner(held.get().partner()),
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

    private Optional<PartnerTokens.Held> presented(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            return Optional.empty();
        }
        var token = header.substring(BEARER.length()).strip();
        return Acting.as(READING_TOKENS, () -> tokens.holder(token));
    }

    private void refuse(HttpServletResponse response) throws IOException {
        var problem =
                ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNAUTHORIZED, "A valid bearer token is needed.");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setContentType("application/problem+json");
        response.getOutputStream().write(json.writeValueAsBytes(problem));
    }
}
