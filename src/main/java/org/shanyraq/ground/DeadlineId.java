package org.shanyraq.ground;

import java.util.UUID;

/** A clock with an owner. */
public record DeadlineId(UUID value) implements Identifier {
    public static final String KIND = "deadline";

    public static DeadlineId fresh() {
        return new DeadlineId(FreshId.next());
    }

    public static DeadlineId of(String text) {
        return new DeadlineId(UUID.fromString(text));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
