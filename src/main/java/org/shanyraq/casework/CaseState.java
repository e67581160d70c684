package org.shanyraq.casework;

import java.util.Locale;

/** Where a case stands: taken on, given to a worker, closed. A closed one may be opened again. */
public enum CaseState {
    OPENED,
    IN_WORK,
    CLOSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isOpen() {
        return this != CLOSED;
    }
}
