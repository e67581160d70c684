package org.shanyraq.contact.routing;

import java.util.Locale;

/** How far the search for somebody to answer has widened, the nearest first. */
public enum Ring {
    /** Speaks the language and has every required skill. */
    EXACT,
    /** Speaks the language. */
    LANGUAGE,
    /** Anybody of the shift, with an interpreter. */
    ANYONE,
    /** The reserve, too: a partner line's people, supervisors who stand by. */
    OVERFLOW;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ring of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    Ring next() {
        return values()[Math.min(ordinal() + 1, values().length - 1)];
    }
}
