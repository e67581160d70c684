package org.shanyraq.web;

import java.time.Duration;
import java.time.Instant;

/** How pressing a moment is: late, soon (within a day), or later. */
public enum Due {
    LATE("late"),
    SOON("soon"),
    LATER("ok");

    private final String look;

    Due(String look) {
        this.look = look;
    }

    public static Due of(Instant due, Instant now) {
        if (due.isBefore(now)) {
            return LATE;
        }
        return due.isBefore(now.plus(Duration.ofDays(1))) ? SOON : LATER;
    }

    /** The name of its look in the stylesheet. */
    public String look() {
        return look;
    }
}
