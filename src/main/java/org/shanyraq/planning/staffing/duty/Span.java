package org.shanyraq.planning.staffing.duty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.shanyraq.ground.DatedSettings;

/** One stretch of planned work, in local minutes of its day; may end on the next. */
public record Span(LocalDate day, LocalTime begins, LocalTime ends, boolean overMidnight) {

    static Span of(LocalDate day, LocalTime begins, LocalTime ends) {
        return new Span(day, begins, ends, !ends.isAfter(begins));
    }

    /** As it was planned for a day, from what the table holds. */
    static Span of(LocalDate day, Instant begins, Instant ends) {
        var from = begins.atZone(DatedSettings.ZONE);
        var to = ends.atZone(DatedSettings.ZONE);
        return new Span(day, from.toLocalTime(), to.toLocalTime(), to.toLocalDate().isAfter(day));
    }

    public Instant from() {
        return at(begins, false).toInstant();
    }

    public Instant until() {
        return at(ends, overMidnight).toInstant();
    }

    private ZonedDateTime at(LocalTime time, boolean next) {
        return day.plusDays(next ? 1 : 0).atTime(time).atZone(DatedSettings.ZONE);
    }

    public Duration length() {
        return Duration.between(from(), until());
    }

    /** As it is typed and shown: {@code 20:00–08:00}. */
    public String text() {
        return begins + "–" + ends;
    }

    /** Half-hours from the midnight of a day on which it begins, and the one by which it ends. */
    int[] halfHours(LocalDate since) {
        var midnight = since.atStartOfDay(DatedSettings.ZONE).toInstant();
        long from = Duration.between(midnight, from()).toMinutes();
        long to = Duration.between(midnight, until()).toMinutes();
        return new int[] {(int) Math.floorDiv(from, 30L), (int) Math.ceilDiv(to, 30L)};
    }
}
