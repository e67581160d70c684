package org.shanyraq.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.place.WorkingDays;

/** How long something may take, counted as a law or a standard counts it. */
public sealed interface Term {
    /** The instant at which the term ends. */
    Instant due(Instant start, WorkingDays calendar);

    /** A span on the clock; a day of it is 24 hours, whatever the zone does. */
    record Span(Duration length) implements Term {
        @Override
        public Instant due(Instant start, WorkingDays calendar) {
            return start.plus(length);
        }
    }

    /** Whole local days after the day of the start; ends as the last of them ends. */
    record CalendarDays(int days) implements Term {
        @Override
        public Instant due(Instant start, WorkingDays calendar) {
            return endOf(day(start).plusDays(days));
        }
    }

    /** Working days after the day of the start; ends as the last of them ends. */
    record WorkDays(int days) implements Term {
        @Override
        public Instant due(Instant start, WorkingDays calendar) {
            return endOf(calendar.after(day(start), days));
        }
    }

    /** Days of 24 hours from the instant, as a protective order counts from its service. */
    static Term daysOf24Hours(int days) {
        return new Span(Duration.ofDays(days));
    }

    static Term hours(int hours) {
        return new Span(Duration.ofHours(hours));
    }

    static Term minutes(int minutes) {
        return new Span(Duration.ofMinutes(minutes));
    }

    /**
     * The ends of the windows of "at least once in each so many calendar days". The day of the
     * start is the first day of the first window, so no window is longer than so many times 24
     * hours. A last window that would end after {@code end} is not owed.
     */
    static List<Instant> onceInEach(int days, Instant start, Instant end) {
        if (days < 1) {
            throw new IllegalArgumentException("a window has at least one day");
        }
        var dues = new ArrayList<Instant>();
        for (LocalDate last = day(start).plusDays(days - 1L);
                !endOf(last).isAfter(end);
                last = last.plusDays(days)) {
            dues.add(endOf(last));
        }
        return dues;
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, DatedSettings.ZONE);
    }

    /**
     * The first instant of the next local day, which the zone's history may put at another hour.
     */
    private static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DatedSettings.ZONE).toInstant();
    }
}
