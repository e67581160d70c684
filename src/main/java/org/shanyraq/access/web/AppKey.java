package org.shanyraq.access.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.shanyraq.web.Square;

/** The square that an authenticator app reads. */
final class AppKey {
    private AppKey() {}

    /** The key address that authenticator apps agree on, as a square. */
    static Square square(String signInName, String secret) {
        var label = URLEncoder.encode(signInName, StandardCharsets.UTF_8).replace("+", "%20");
        return Square.of(
                "otpauth://totp/Shanyraq:" + label + "?secret=" + secret + "&issuer=Shanyraq");
    }
}
