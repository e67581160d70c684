package org.shanyraq.contact;

import java.util.Locale;

/** Where a contact stands between its arrival and its end. */
public enum ContactState {
    /** In the queue; nobody has read it. */
    WAITING,
    /** Held out to one operator, for as long as the lease lasts; it keeps its place meanwhile. */
    OFFERED,
    /** An operator owns it. */
    ANSWERED,
    /** The conversation is over. */
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ContactState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
