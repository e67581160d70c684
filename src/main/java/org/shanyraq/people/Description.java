package org.shanyraq.people;

import org.jspecify.annotations.Nullable;

/**
 * What is known of somebody when we look whether she is known to the service. Each part may be
 * missing; without a name, a telephone or an IIN nothing can be found.
 *
 * @param name any parts of the name in any order and any of the alphabets
 * @param district KATO code
 */
public record Description(
        String name,
        @Nullable Integer birthYear,
        @Nullable String district,
        @Nullable Phone phone,
        @Nullable Iin iin) {

    public static Description named(String name, @Nullable Integer birthYear) {
        return new Description(name, birthYear, null, null, null);
    }

    /** Never a name in a log line. */
    @Override
    public String toString() {
        return "Description[sealed]";
    }
}
