package org.shanyraq.ground;

import java.util.UUID;

/** One approach to 111, by any channel. */
public record ContactId(UUID value) implements Identifier {
    public static final String KIND = "contact";

    public static ContactId fresh() {
        return new ContactId(FreshId.next());
    }

    public static ContactId of(String text) {
        return new ContactId(UUID.fromString(text));
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
