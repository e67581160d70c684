package org.shanyraq.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps what a reader of the working face chose by {@code ?lang=} or {@code ?theme=}. Public pages
 * carry their language in the path and are never given a cookie.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class Choices extends OncePerRequestFilter {
    static final String LANGUAGE = "lang";
    static final String THEME = "theme";

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if ("GET".equals(request.getMethod()) && isWorkingPage(request)) {
            var language = request.getParameter(LANGUAGE);
            if (language != null && Language.of(language).isPresent()) {
                keep(request, response, LANGUAGE, language);
            }
            var theme = request.getParameter(THEME);
            if (theme != null) {
                keep(request, response, THEME, Theme.of(theme).code());
            }
        }
        chain.doFilter(request, response);
    }

    /** A page that somebody opens by hand, not a fragment, a stream, or a public page. */
    private static boolean isWorkingPage(HttpServletRequest request) {
        return Address.of(request).language().isEmpty()
                && !Address.of(request).path().matches("/|/q(/.*)?")
                && !Address.of(request).path().equals("/live")
                && !Address.of(request).path().startsWith("/api/")
                && isNavigation(request.getHeader("Sec-Fetch-Mode"));
    }

    private static boolean isNavigation(@Nullable String mode) {
        return mode == null || mode.equals("navigate");
    }

    private static void keep(
            HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie =
                ResponseCookie.from(name, value)
                        .path("/")
                        .maxAge(Duration.ofDays(365))
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
