package org.shanyraq.ground;

import java.util.UUID;

/** A centre's work with one household. */
public record CaseId(UUID value) implements Identifier {
    public static final String KIND = "case";

    public static CaseId fresh() {
        return new CaseId(FreshId.next());
    }

    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
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
