package org.shanyraq.directory;

import java.util.Locale;

/** Who runs a centre: the local state, or a non-governmental organisation by order of it. */
public enum Ownership {
    STATE,
    NGO;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ownership of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
