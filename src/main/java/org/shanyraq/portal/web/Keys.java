package org.shanyraq.portal.web;

import java.util.UUID;

/** The keys that pages make for what they send, so that a repetition is recognised. */
final class Keys {
    private Keys() {}

    /** The key that was sent; a fresh one for a page that sent none, rather than a refusal. */
    static UUID of(String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }
}
