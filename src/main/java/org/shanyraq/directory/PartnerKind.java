package org.shanyraq.directory;

import java.util.Locale;

/** What an organisation is to the service. */
public enum PartnerKind {
    POLICE,
    AMBULANCE,
    EMERGENCY,
    MINISTRY,
    AKIMAT,
    NGO,
    COURT,
    HOSPITAL,
    SCHOOL,
    GUARDIANSHIP;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PartnerKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
