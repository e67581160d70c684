package org.shanyraq.contact;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * Somebody on the roster of interpreters of a demo country.
 *
 * @param languages ISO 639-1 codes
 * @param days on which she may be rung, between {@code from} and {@code to}; a night's end lies on
 *     the next day
 * @param away for a while
 */
public record PastInterpreter(
        String name,
        String phone,
        List<String> languages,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        boolean away) {
    public PastInterpreter {
        languages = List.copyOf(languages);
        days = Set.copyOf(days);
    }

    @Override
    public String toString() {
        return "PastInterpreter[sealed]";
    }
}
