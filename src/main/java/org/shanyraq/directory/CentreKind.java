package org.shanyraq.directory;

import java.util.Locale;

/** What a centre is for. */
public enum CentreKind {
    FAMILY_SUPPORT,
    CONTACT_CENTRE;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CentreKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
