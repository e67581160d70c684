package org.shanyraq.ground;

import java.util.UUID;

/** An organisation that sends and receives through the integration API. */
public record PartnerId(UUID value) implements Identifier {
    public static final String KIND = "partner";

    public static PartnerId fresh() {
        return new PartnerId(FreshId.next());
    }

    public static PartnerId of(String text) {
        return new PartnerId(UUID.fromString(text));
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
