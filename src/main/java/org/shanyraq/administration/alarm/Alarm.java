package org.shanyraq.administration.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Thing;

/**
 * Something that a human must look at.
 *
 * @param kind dotted by room; its words stand under {@code administration.alarm.} and the kind
 * @param answered when somebody said that they are looking
 */
public record Alarm(long number, String kind, Thing about, Instant at, @Nullable Instant answered) {
    public String key() {
        return "administration.alarm." + kind;
    }
}
