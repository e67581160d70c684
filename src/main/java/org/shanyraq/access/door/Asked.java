package org.shanyraq.access.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.shanyraq.access.signin.SignedIn;
import org.springframework.http.HttpHeaders;

/** What kind of request it is, and the answers that all doors give alike. */
public final class Asked {
    /** Tells the page's script what is missing: {@code required} or {@code unlock}. */
    public static final String ANSWER = "X-Sign-In";

    /** Names the form that waits for its writer to sign in again. */
    public static final String KEPT_FORM = "k";

    private static final String BEGINNING = "/home";
    private static final String LAPSED = Asked.class.getName() + ".lapsed";

    private Asked() {}

    static boolean isStream(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null && accepted.startsWith("text/event-stream");
    }

    /** The page refreshes itself; nobody touched it. */
    static boolean isByItself(HttpServletRequest request) {
        return request.getHeader("X-By-Itself") != null;
    }

    /** Asked by a script, which wants a status and not another page. */
    public static boolean isByScript(HttpServletRequest request) {
        var mode = request.getHeader("Sec-Fetch-Mode");
        return request.getHeader("HX-Request") != null
                || isStream(request)
                || (mode != null && !mode.equals("navigate"));
    }

    static void lapsed(HttpServletRequest request, SignedIn signedIn) {
        request.setAttribute(LAPSED, signedIn);
    }

    /** Whose sign-in has just turned out to be over. */
    static Optional<SignedIn> lapsed(HttpServletRequest request) {
        return Optional.ofNullable((SignedIn) request.getAttribute(LAPSED));
    }

    static void answerLocked(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (isByScript(request) || !request.getMethod().equals("GET")) {
            answerScript(response, "unlock");
        } else {
            response.sendRedirect("/unlock?to=" + encoded(here(request)));
        }
    }

    static void answerScript(HttpServletResponse response, String missing) {
        response.setHeader(ANSWER, missing);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** This page's own address, to come back to. */
    static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** An address of our own to go on to; the beginning when it is another's, or absent. */
    public static String ownAddress(@org.jspecify.annotations.Nullable String to) {
        if (to == null || to.length() > 500) {
            return BEGINNING;
        }
        return to.matches("/[^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*") ? to : BEGINNING;
    }
}
