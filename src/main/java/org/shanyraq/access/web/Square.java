package org.shanyraq.access.web;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * The square that an authenticator app reads: a QR code, drawn.
 *
 * @param width in modules, with the quiet border
 * @param path of an SVG, one unit a module
 */
public record Square(int width, String path) {
    private static final int BORDER = 4;

    static Square of(String signInName, String secret) {
        var code = QrCode.encodeText(address(signInName, secret), QrCode.Ecc.MEDIUM);
        var path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x + BORDER).append(' ').append(y + BORDER);
                    path.append("h1v1h-1z");
                }
            }
        }
        return new Square(code.size + 2 * BORDER, path.toString());
    }

    /** The key address that authenticator apps agree on. */
    private static String address(String signInName, String secret) {
        var label = URLEncoder.encode(signInName, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Shanyraq:" + label + "?secret=" + secret + "&issuer=Shanyraq";
    }
}
