package org.shanyraq.casework;

import java.util.Locale;

/** A person's part in the life of the household that a case is about. */
public enum Part {
    SURVIVOR,
    CHILD,
    USES_VIOLENCE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Part of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
