package org.shanyraq.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of a list begins or ends: the values of its last row's key, in order. It is read as
 * a hint, never trusted: a forged one only starts the page elsewhere in a list that policy has cut
 * already. Ids, instants, numbers and codes only.
 */
public record Cursor(List<String> parts) {
    private static final String BETWEEN = "\u001f";

    public Cursor {
        parts = List.copyOf(parts);
    }

    public static Cursor at(Object... values) {
        return new Cursor(Arrays.stream(values).map(String::valueOf).toList());
    }

    /** Empty when nothing was asked, or something that is no cursor. */
    public static Optional<Cursor> read(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return Optional.of(new Cursor(List.of(plain.split(BETWEEN, -1))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public String text(int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    /** Empty when the cursor holds no instant there. */
    public Optional<Instant> instant(int at) {
        try {
            return Optional.of(Instant.parse(text(at)));
        } catch (DateTimeParseException notOurs) {
            return Optional.empty();
        }
    }

    /** Empty when the cursor holds no id there. */
    public Optional<UUID> id(int at) {
        try {
            return Optional.of(UUID.fromString(text(at)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8));
    }
}
