package org.shanyraq.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The key that a page makes for what it sends, so that a repetition is recognised. */
public final class Once {
    private Once() {}

    /** The key that was sent; a fresh one for a page that sent none, rather than a refusal. */
    public static UUID of(@Nullable String sent) {
        try {
            return sent == null ? UUID.randomUUID() : UUID.fromString(sent);
        } catch (IllegalArgumentException notOurs) {
            return UUID.randomUUID();
        }
    }
}
