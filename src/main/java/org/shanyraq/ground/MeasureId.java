package org.shanyraq.ground;

import java.util.UUID;

/** What the law imposes on a respondent. */
public record MeasureId(UUID value) implements Identifier {
    public static final String KIND = "measure";

    public static MeasureId fresh() {
        return new MeasureId(FreshId.next());
    }

    public static MeasureId of(String text) {
        return new MeasureId(UUID.fromString(text));
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
