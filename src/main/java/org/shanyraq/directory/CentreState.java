package org.shanyraq.directory;

import java.util.Locale;

/** Where a centre stands in its life. */
public enum CentreState {
    PLANNED,
    OPEN,
    CLOSED;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CentreState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
