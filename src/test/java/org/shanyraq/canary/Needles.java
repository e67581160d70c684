package org.shanyraq.canary;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Looks for many texts at once, each as UTF-8, UTF-16 of both orders, base64 at each of its three
 * alignments, hex of both cases, and as JSON and addresses escape them. A rolling hash over the
 * first bytes of each spelling makes one pass enough (Rabin and Karp).
 */
final class Needles {
    private static final int WINDOW = 9;
    private static final long BASE = 1_000_003;

    private final Map<Long, List<Spelling>> byHash = new HashMap<>();
    private final long[] filter = new long[1 << 16];
    private final long leading;

    private record Spelling(String text, byte[] bytes) {}

    Needles(Collection<String> texts) {
        long power = 1;
        for (int i = 1; i < WINDOW; i++) {
            power *= BASE;
        }
        leading = power;
        texts.forEach(this::add);
    }

    /** Which of the texts stand in the bytes, however spelt. */
    Set<String> in(byte[] hay) {
        var found = new TreeSet<String>();
        if (hay.length < WINDOW) {
            return found;
        }
        long hash = hash(hay, 0);
        for (int at = 0; ; at++) {
            if (mayBe(hash)) {
                compare(hay, at, hash, found);
            }
            if (at + WINDOW >= hay.length) {
                return found;
            }
            hash = (hash - hay[at] * leading) * BASE + hay[at + WINDOW];
        }
    }

    private void compare(byte[] hay, int at, long hash, Set<String> found) {
        for (var spelling : byHash.getOrDefault(hash, List.of())) {
            var bytes = spelling.bytes;
            if (at + bytes.length <= hay.length
                    && Arrays.equals(hay, at, at + bytes.length, bytes, 0, bytes.length)) {
                found.add(spelling.text);
            }
        }
    }

    private boolean mayBe(long hash) {
        return (filter[(int) (hash >>> 48)] & (1L << (hash >>> 42 & 63))) != 0;
    }

    private void add(String text) {
        var utf8 = text.getBytes(UTF_8);
        add(text, utf8);
        add(text, text.getBytes(UTF_16LE));
        add(text, text.getBytes(UTF_16BE));
        for (int offset = 0; offset < 3; offset++) {
            add(text, base64(utf8, offset));
        }
        var hex = HexFormat.of().formatHex(utf8);
        add(text, hex.getBytes(UTF_8));
        add(text, hex.toUpperCase(Locale.ROOT).getBytes(UTF_8));
        add(text, escaped(text).getBytes(UTF_8));
        add(text, URLEncoder.encode(text, UTF_8).getBytes(UTF_8));
    }

    private void add(String text, byte[] spelling) {
        if (spelling.length < WINDOW) {
            throw new IllegalArgumentException(text + " is too short to look for");
        }
        long hash = hash(spelling, 0);
        filter[(int) (hash >>> 48)] |= 1L << (hash >>> 42 & 63);
        byHash.computeIfAbsent(hash, h -> new ArrayList<>()).add(new Spelling(text, spelling));
    }

    /** The characters of a base64 text that depend on these bytes alone, wherever they begin. */
    private static byte[] base64(byte[] bytes, int offset) {
        var shifted = new byte[offset + bytes.length];
        System.arraycopy(bytes, 0, shifted, offset, bytes.length);
        var text = Base64.getEncoder().withoutPadding().encodeToString(shifted);
        int first = (offset * 8 + 5) / 6;
        int whole = shifted.length * 8 / 6;
        return text.substring(first, whole).getBytes(StandardCharsets.US_ASCII);
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.chars()
                .forEach(
                        c ->
                                escaped.append(
                                        c < 128
                                                ? String.valueOf((char) c)
                                                : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    private static long hash(byte[] bytes, int from) {
        long hash = 0;
        for (int i = 0; i < WINDOW; i++) {
            hash = hash * BASE + bytes[from + i];
        }
        return hash;
    }
}
