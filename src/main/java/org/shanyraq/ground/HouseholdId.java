package org.shanyraq.ground;

import java.util.UUID;

/** The people who share a home. */
public record HouseholdId(UUID value) implements Identifier {
    public static final String KIND = "household";

    public static HouseholdId fresh() {
        return new HouseholdId(FreshId.next());
    }

    public static HouseholdId of(String text) {
        return new HouseholdId(UUID.fromString(text));
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
