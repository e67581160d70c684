package org.shanyraq.ground;

import java.util.UUID;

/** The passing of a contact to somebody who then owns it. */
public record HandoverId(UUID value) implements Identifier {
    public static final String KIND = "handover";

    public static HandoverId fresh() {
        return new HandoverId(FreshId.next());
    }

    public static HandoverId of(String text) {
        return new HandoverId(UUID.fromString(text));
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
