package org.shanyraq.access;

import java.util.Locale;

/** Whether a member of staff works at present. Only the active and those on leave may sign in. */
public enum StaffState {
    /** Has a one-time link and has not used it. */
    INVITED,
    ACTIVE,
    /** Away for a while; work that becomes due goes to the deputy. */
    ON_LEAVE,
    /** Works here no longer. Kept, because the trail names them. */
    DEACTIVATED;

    /** The spelling in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static StaffState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
