package org.shanyraq.ground;

import java.util.UUID;

/** A human being known to the service. */
public record PersonId(UUID value) implements Identifier {
    public static final String KIND = "person";

    public static PersonId fresh() {
        return new PersonId(FreshId.next());
    }

    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
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
