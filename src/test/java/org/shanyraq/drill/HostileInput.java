package org.shanyraq.drill;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Requests that no honest program sends. The fixed ones stand here; others are made of them by
 * chance.
 *
 * @param name what is wrong with it
 */
record HostileInput(String name, Sending sending) {
    static final Charset BYTES = StandardCharsets.ISO_8859_1;
    static final String FORM = "application/x-www-form-urlencoded";
    static final String JSON = "application/json";
    static final int HUNDRED_MB = 100 * 1024 * 1024;

    /** Letters of a request that a finding tells. */
    private static final int MOST_TOLD = 2_000;

    /** Writes the request, as far as the other side takes it. */
    interface Sending {
        void to(OutputStream out) throws IOException;
    }

    static HostileInput raw(String name, String request) {
        return new HostileInput(name, out -> out.write(request.getBytes(BYTES)));
    }

    static String head(String line, String... headers) {
        var text = new StringBuilder(line).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (var header : headers) {
            text.append(header).append("\r\n");
        }
        return text.append("Connection: close\r\n").toString();
    }

    static String post(String path, String type, String body, String... headers) {
        return head("POST " + path, headers)
                + "Content-Type: "
                + type
                + "\r\nContent-Length: "
                + body.length()
                + "\r\n\r\n"
                + body;
    }

    static String form(String path, String body) {
        return post(path, FORM, body);
    }

    static String json(String path, String body) {
        return post(path, JSON, body, "Authorization: Bearer " + Site.TOKEN);
    }

    static String contact(String fields) {
        return json("/api/v1/contacts", "{" + fields + "}");
    }

    static final String KEY = "\"key\":\"7b1d0c1e-8f43-4f5e-9c55-0e9d6b1f2a10\"";

    /** In UTF-8, a character of the string for each byte. */
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), BYTES);
    }

    /** The fixed corpus. */
    static List<HostileInput> corpus() {
        var all = new ArrayList<HostileInput>();
        HostileForms.addTo(all);
        HostileDocuments.addTo(all);
        HostileSizes.addTo(all);
        HostileRequests.addTo(all);
        return all;
    }

    /** What it writes. */
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            sending.to(bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    /** One of the fixed ones, spoilt further. */
    static HostileInput byChance(Random chance, List<HostileInput> seeds) {
        var seed = seeds.get(chance.nextInt(seeds.size()));
        var bytes = new ArrayList<Byte>();
        for (byte b : seed.bytes()) {
            bytes.add(b);
        }
        for (int n = 1 + chance.nextInt(8); n > 0 && !bytes.isEmpty(); n--) {
            spoil(bytes, chance);
        }
        var request = new byte[bytes.size()];
        for (int i = 0; i < request.length; i++) {
            request[i] = bytes.get(i);
        }
        return new HostileInput(
                seed.name() + ", spoilt to " + readable(request), out -> out.write(request));
    }

    /** The request with what is no letter as %XX, so that it can be sent again by hand. */
    private static String readable(byte[] request) {
        var text = new StringBuilder();
        for (byte b : request) {
            text.append(b > ' ' && b < 127 ? (char) b : "%%%02X".formatted(b & 255));
        }
        return text.substring(0, Math.min(text.length(), MOST_TOLD));
    }

    private static void spoil(List<Byte> bytes, Random chance) {
        int at = chance.nextInt(bytes.size());
        int length = Math.min(1 + chance.nextInt(12), bytes.size() - at);
        switch (chance.nextInt(4)) {
            case 0 -> bytes.set(at, (byte) chance.nextInt(256));
            case 1 -> bytes.subList(at, at + length).clear();
            case 2 -> bytes.addAll(at, List.copyOf(bytes.subList(at, at + length)));
            default -> {
                for (int i = 0; i < length; i++) {
                    bytes.add(at, (byte) chance.nextInt(256));
                }
            }
        }
    }
}
