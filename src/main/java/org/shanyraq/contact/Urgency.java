package org.shanyraq.contact;

import java.util.Locale;

/**
 * How soon a human must act, the most urgent first. The terms (2, 10, 30 and 240 minutes to the
 * first human) are dated settings: {@code contact.term.<code>}.
 */
public enum Urgency {
    EMERGENCY,
    URGENT,
    PRIORITY,
    ROUTINE;

    /** The spelling used in the database, in message keys, in style classes and in facts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Urgency of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public boolean isAtLeast(Urgency other) {
        return compareTo(other) <= 0;
    }

    public Urgency orHigher(Urgency other) {
        return isAtLeast(other) ? this : other;
    }
}
