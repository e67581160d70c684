package org.shanyraq.casework;

import java.util.Locale;

/** Why the work with a household ends; {@link #code()} keys the message. */
public enum CloseReason {
    SAFE,
    HER_WISH,
    MOVED,
    LOST_TOUCH,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
