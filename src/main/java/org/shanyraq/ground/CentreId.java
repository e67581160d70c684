package org.shanyraq.ground;

import java.util.UUID;

/** A family support centre, or the 111 contact centre itself. */
public record CentreId(UUID value) implements Identifier {
    public static final String KIND = "centre";

    public static CentreId fresh() {
        return new CentreId(FreshId.next());
    }

    public static CentreId of(String text) {
        return new CentreId(UUID.fromString(text));
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
