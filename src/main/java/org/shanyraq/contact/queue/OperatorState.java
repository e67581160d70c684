package org.shanyraq.contact.queue;

import java.util.Locale;

/** What an operator is doing, as the server knows it. */
public enum OperatorState {
    READY,
    BREAK,
    /** Finishing up after a contact; ends by itself. */
    WRAP_UP,
    AWAY,
    /** Let several offers pass unanswered. */
    MISSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OperatorState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
