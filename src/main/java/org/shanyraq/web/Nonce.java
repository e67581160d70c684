package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Base64;

/** A number used once: an answer's own scripts carry it, injected ones cannot know it. */
final class Nonce {
    private static final String ATTRIBUTE = Nonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    private Nonce() {}

    static String of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof String drawn) {
            return drawn;
        }
        var bytes = new byte[16];
        RANDOM.nextBytes(bytes);
        var drawn = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        request.setAttribute(ATTRIBUTE, drawn);
        return drawn;
    }
}
