package org.shanyraq.administration.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;

/**
 * Something that a human must look at.
 *
 * @param kind dotted by room; its words stand under {@code administration.alarm.} and the kind
 * @param times how many of its kind were gathered in it
 * @param answered when somebody said that they are looking
 * @param by who said so
 */
public record Alarm(
        long number,
        String kind,
        Thing about,
        Instant at,
        int times,
        @Nullable Instant answered,
        @Nullable StaffId by) {
    public String key() {
        return "administration.alarm." + kind;
    }
}
