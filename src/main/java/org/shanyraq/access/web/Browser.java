package org.shanyraq.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.shanyraq.access.signin.Origin;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** What is known of the browser that asks. */
final class Browser {
    private static final String DEVICE = "d";
    private static final Duration DEVICE_KEPT = Duration.ofDays(180);

    private Browser() {}

    static Origin origin(HttpServletRequest request) {
        return new Origin(
                Optional.ofNullable(WebUtils.getCookie(request, DEVICE))
                        .map(Cookie::getValue)
                        .filter(value -> value.length() == 43),
                request.getRemoteAddr(),
                words(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT)).orElse("")));
    }

    static String deviceCookie(HttpServletRequest request, String device) {
        return ResponseCookie.from(DEVICE, device)
                .path("/")
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(DEVICE_KEPT)
                .build()
                .toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Product and system, without versions: enough to know one's own machines by. */
    private static String words(String agent) {
        var browser =
                agent.contains("Edg/")
                        ? "Edge"
                        : agent.contains("YaBrowser/")
                                ? "Yandex"
                                : agent.contains("Firefox/")
                                        ? "Firefox"
                                        : agent.contains("Chrome/")
                                                ? "Chrome"
                                                : agent.contains("Safari/") ? "Safari" : "?";
        var system =
                agent.contains("Android")
                        ? "Android"
                        : agent.contains("iPhone") || agent.contains("iPad")
                                ? "iOS"
                                : agent.contains("Windows")
                                        ? "Windows"
                                        : agent.contains("Mac OS")
                                                ? "macOS"
                                                : agent.contains("Linux") ? "Linux" : "?";
        return browser + " · " + system;
    }
}
