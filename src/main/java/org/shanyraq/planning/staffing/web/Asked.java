package org.shanyraq.planning.staffing.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.web.Form;
import org.springframework.stereotype.Component;

/** Days and keys as an address or a form gives them. */
@Component
class Asked {
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 1, 1);

    private final Clock clock;

    Asked(Clock clock) {
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
    }

    /** The half-hour that it is. */
    int slot() {
        var now = clock.instant().atZone(DatedSettings.ZONE);
        return 2 * now.getHour() + now.getMinute() / 30;
    }

    /** Today where nothing sensible was asked for. */
    LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? today() : day;
        } catch (DateTimeException noDay) {
            return today();
        }
    }

    /** The Monday of the day's week. */
    LocalDate week(String typed) {
        return day(typed).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** A whole number between these two; says so where it is none, and then is the least. */
    static int whole(Form form, String field, int least, int most) {
        try {
            int number = Integer.parseInt(form.value(field).strip());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        form.error(field, "staffing.number.wrong", least, most);
        return least;
    }
}
