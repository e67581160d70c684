package org.shanyraq.casework.turns;

import java.util.Locale;

/** Why the work with a household is taken up again; {@link #code()} keys the message. */
public enum ReopenReason {
    DANGER_AGAIN,
    CAME_BACK,
    CLOSED_BY_MISTAKE,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
