package org.shanyraq.planning.work;

import java.util.Locale;

/** Where a piece of long work is. */
public enum WorkState {
    WAITING,
    RUNNING,
    /** Somebody asked to stop it; what was found so far will be kept. */
    STOPPING,
    DONE,
    FAILED;

    public static WorkState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The spelling used in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean isOver() {
        return this == DONE || this == FAILED;
    }
}
