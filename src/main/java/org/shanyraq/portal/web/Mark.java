package org.shanyraq.portal.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.VisitorToken;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The one mark that a browser holds while somebody writes to us: a cookie with a neutral name that
 * no script can read and that ends with the browser. Under https its name binds it to this host.
 */
final class Mark {
    private static final String PLAIN = "v";
    private static final String BOUND = "__Host-v";

    private Mark() {}

    static Optional<VisitorToken> of(HttpServletRequest request) {
        return Optional.ofNullable(cookie(request)).flatMap(cookie -> token(cookie.getValue()));
    }

    static boolean isHeld(HttpServletRequest request) {
        return cookie(request) != null;
    }

    static void give(VisitorToken token, HttpServletRequest request, HttpServletResponse response) {
        set(ResponseCookie.from(name(request), token.value()), request, response);
    }

    static void takeBack(HttpServletRequest request, HttpServletResponse response) {
        if (isHeld(request)) {
            set(ResponseCookie.from(name(request), "").maxAge(Duration.ZERO), request, response);
        }
    }

    private static void set(
            ResponseCookie.ResponseCookieBuilder cookie,
            HttpServletRequest request,
            HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                cookie.path("/")
                        .httpOnly(true)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .build()
                        .toString());
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BOUND : PLAIN;
    }

    private static @Nullable Cookie cookie(HttpServletRequest request) {
        return WebUtils.getCookie(request, name(request));
    }

    private static Optional<VisitorToken> token(String value) {
        try {
            return Optional.of(new VisitorToken(value));
        } catch (IllegalArgumentException forged) {
            return Optional.empty();
        }
    }
}
