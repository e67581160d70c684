package org.shanyraq.contact.queue;

import java.util.Locale;

/**
 * What an operator is doing, as the server knows it. A ready operator without room is shown as busy
 * ({@link Operators.Operator#isBusy}).
 */
public enum OperatorState {
    READY,
    /** Needs a break; what she has in hand goes on, nothing more comes. */
    BREAK,
    /** Finishing up after a contact; ends by itself. */
    WRAP_UP,
    AWAY,
    /** Let several offers pass unanswered. */
    MISSED,
    /** The shift is over, or never began. */
    SIGNED_OFF;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OperatorState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
