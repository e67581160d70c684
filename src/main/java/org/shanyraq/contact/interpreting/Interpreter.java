package org.shanyraq.contact.interpreting;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.DatedSettings;

/**
 * Somebody who interprets. She has no account and sees no record: an operator rings her up.
 *
 * @param languages ISO 639-1 codes
 * @param days and hours in the country's zone in which she may be rung; an end before the beginning
 *     lies after midnight
 */
public record Interpreter(
        UUID id,
        String name,
        String phone,
        List<String> languages,
        Set<DayOfWeek> days,
        LocalTime from,
        LocalTime to,
        State state,
        Instant since,
        int version) {
    /** Whether she can be booked. */
    public enum State {
        AVAILABLE,
        BOOKED,
        AWAY,
        /** Works with us no more. */
        ENDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean mayBeRung(Instant moment) {
        var local = moment.atZone(DatedSettings.ZONE);
        boolean begun = !local.toLocalTime().isBefore(from);
        boolean ended = !local.toLocalTime().isBefore(to);
        return from.isBefore(to)
                ? days.contains(local.getDayOfWeek()) && begun && !ended
                : days.contains(local.getDayOfWeek()) && begun
                        || days.contains(local.getDayOfWeek().minus(1)) && !ended;
    }

    @Override
    public String toString() {
        return "Interpreter[" + id + "]";
    }
}
