package org.shanyraq.web;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code, drawn on the server.
 *
 * @param width in modules, with the quiet border
 * @param path of an SVG, one unit a module
 */
public record Square(int width, String path) {
    private static final int BORDER = 4;

    public static Square of(String text) {
        var code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
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
}
