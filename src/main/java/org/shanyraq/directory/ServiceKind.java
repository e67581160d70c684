package org.shanyraq.directory;

import java.util.Locale;

/** What a centre can do for a household. */
public enum ServiceKind {
    PSYCHOLOGICAL,
    SOCIAL,
    LEGAL,
    EMPLOYMENT,
    SHELTER,
    MEDICAL,
    CHILD_ROOM;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ServiceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
