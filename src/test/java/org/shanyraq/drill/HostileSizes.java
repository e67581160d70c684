package org.shanyraq.drill;

import static org.shanyraq.drill.HostileInput.BYTES;
import static org.shanyraq.drill.HostileInput.FORM;
import static org.shanyraq.drill.HostileInput.HUNDRED_MB;
import static org.shanyraq.drill.HostileInput.JSON;
import static org.shanyraq.drill.HostileInput.head;
import static org.shanyraq.drill.HostileInput.raw;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Too much of everything. */
final class HostileSizes {
    private HostileSizes() {}

    static void addTo(List<HostileInput> all) {
        for (var path :
                List.of(
                        "/kk/write",
                        "/kk/write/message",
                        "/sign-in",
                        "/api/v1/contacts",
                        "/api/v1/cases")) {
            var type = path.startsWith("/api/") ? JSON : FORM;
            var headers =
                    new String[] {"Content-Type: " + type, "Authorization: Bearer " + Site.TOKEN};
            all.add(
                    new HostileInput(
                            "100 MB to " + path,
                            out -> {
                                out.write(
                                        (head("POST " + path, headers)
                                                        + "Content-Length: "
                                                        + HUNDRED_MB
                                                        + "\r\n\r\n")
                                                .getBytes(BYTES));
                                flood(out, HUNDRED_MB, "a".repeat(65_536));
                            }));
            all.add(
                    new HostileInput(
                            "100 MB in pieces to " + path,
                            out -> {
                                out.write(
                                        (head("POST " + path, headers)
                                                        + "Transfer-Encoding: chunked\r\n\r\n")
                                                .getBytes(BYTES));
                                flood(out, HUNDRED_MB, "10000\r\n" + "a".repeat(65_536) + "\r\n");
                            }));
        }
        all.add(raw("1,000 headers", head("GET /kk/", "X: y\r\n".repeat(999) + "X: y") + "\r\n"));
        all.add(raw("a header of 100 KB", head("GET /kk/", "X: " + "y".repeat(100_000)) + "\r\n"));
        all.add(
                raw(
                        "cookies of 64 KB",
                        head("GET /kk/write", "Cookie: " + "a=b; ".repeat(13_000)) + "\r\n"));
        all.add(raw("an address of 20 KB", head("GET /kk/" + "a".repeat(20_000)) + "\r\n"));
        all.add(
                raw(
                        "1,000 languages",
                        head("GET /", "Accept-Language: " + "zz;q=0.1,".repeat(700)) + "\r\n"));
        all.add(
                raw(
                        "1,000 ranges",
                        head("GET /robots.txt", "Range: bytes=" + "0-0,".repeat(1_000) + "0-0")
                                + "\r\n"));
    }

    private static void flood(OutputStream out, long bytes, String piece) throws IOException {
        var block = piece.getBytes(BYTES);
        for (long sent = 0; sent < bytes; sent += block.length) {
            out.write(block);
        }
    }
}
