package org.shanyraq.people;

import java.util.Locale;

/** As an identity document states it, or not stated. */
public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Sex of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
