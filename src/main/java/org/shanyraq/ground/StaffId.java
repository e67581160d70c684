package org.shanyraq.ground;

import java.util.UUID;

/** A member of staff. */
public record StaffId(UUID value) implements Identifier {
    public static final String KIND = "staff";

    public static StaffId fresh() {
        return new StaffId(FreshId.next());
    }

    public static StaffId of(String text) {
        return new StaffId(UUID.fromString(text));
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
