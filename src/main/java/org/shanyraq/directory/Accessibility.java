package org.shanyraq.directory;

import java.util.Locale;

/** What makes a centre usable for people with a disability (codes after HSDS accessibility). */
public enum Accessibility {
    STEP_FREE,
    LIFT,
    ACCESSIBLE_TOILET,
    SIGN_LANGUAGE,
    TEXT_RELAY;

    /** The spelling in the database, in message keys and in the integration API. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Accessibility of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
