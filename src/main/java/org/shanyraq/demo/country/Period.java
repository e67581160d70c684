package org.shanyraq.demo.country;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.shanyraq.ground.DatedSettings;

/**
 * The two years that the country lives through.
 *
 * @param first the first day
 * @param until the moment at which the filling began; nothing happens after it
 */
public record Period(LocalDate first, Instant until) {
    private static final int YEARS = 2;

    public static Period before(Instant until) {
        var local = until.atZone(DatedSettings.ZONE);
        return new Period(local.toLocalDate().minusYears(YEARS), until);
    }

    LocalDate last() {
        return now().toLocalDate();
    }

    ZonedDateTime now() {
        return until.atZone(DatedSettings.ZONE);
    }

    int days() {
        return (int) (last().toEpochDay() - first.toEpochDay()) + 1;
    }

    LocalDate day(int number) {
        return first.plusDays(number);
    }

    boolean holds(Instant moment) {
        return !moment.isAfter(until);
    }
}
