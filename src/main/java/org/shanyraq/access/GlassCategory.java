package org.shanyraq.access;

import java.util.Locale;

/** Why the glass is broken, roughly. */
public enum GlassCategory {
    /** Somebody is in danger now. */
    DANGER,
    /** The colleague who works on it cannot be reached. */
    ABSENCE,
    /** It is being handed over. */
    HANDOVER,
    /** A court or the police wait for an answer. */
    COURT,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
