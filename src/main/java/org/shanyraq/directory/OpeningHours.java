package org.shanyraq.directory;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.shanyraq.ground.DatedSettings;

/**
 * When a centre is open: always, or in weekly spans with exceptions by date. Local time is the
 * country's.
 *
 * @param always open day and night; the rest is then empty
 * @param exceptions days on which other hours hold: none for closed
 */
public record OpeningHours(boolean always, List<Span> week, List<OtherDay> exceptions) {
    public static final OpeningHours ALWAYS = new OpeningHours(true, List.of(), List.of());

    private static final int DAYS_AHEAD = 14;

    public OpeningHours {
        week = List.copyOf(week);
        exceptions = List.copyOf(exceptions);
    }

    /**
     * Open from {@code opens} on that day for {@code lasts}, over midnight if it lasts that long;
     * at most 24 hours.
     */
    public record Span(DayOfWeek day, LocalTime opens, Duration lasts) {
        public Span {
            if (!lasts.isPositive() || lasts.compareTo(Duration.ofDays(1)) > 0) {
                throw new IllegalArgumentException(
                        "a span lasts more than nothing and at most a day");
            }
        }
    }

    /**
     * Other hours on one date.
     *
     * @param spans closed all day if empty; the day of the week in them is not looked at
     * @param reason a code such as {@code holiday} or {@code repair}
     */
    public record OtherDay(LocalDate date, List<Span> spans, String reason) {
        public OtherDay {
            spans = List.copyOf(spans);
        }
    }

    /** The same hours on each of the given days. */
    public static OpeningHours daily(LocalTime opens, LocalTime closes, DayOfWeek... days) {
        var lasts = Duration.between(opens, closes);
        var whole = lasts.isPositive() ? lasts : lasts.plusDays(1);
        return new OpeningHours(
                false, Stream.of(days).map(day -> new Span(day, opens, whole)).toList(), List.of());
    }

    public boolean openAt(Instant moment) {
        return always || around(moment, 1).anyMatch(stay -> stay.holds(moment));
    }

    /** When it opens next, if it is closed now and opens within two weeks. */
    public Optional<Instant> opensAfter(Instant moment) {
        if (openAt(moment)) {
            return Optional.empty();
        }
        return around(moment, DAYS_AHEAD)
                .map(Stay::from)
                .filter(from -> from.isAfter(moment))
                .min(Instant::compareTo);
    }

    /** When it closes, if it is open now and not always; spans that touch are one. */
    public Optional<Instant> closesAfter(Instant moment) {
        if (always || !openAt(moment)) {
            return Optional.empty();
        }
        Instant until = moment;
        for (var stay :
                around(moment, DAYS_AHEAD)
                        .sorted(java.util.Comparator.comparing(Stay::from))
                        .toList()) {
            if (!stay.from.isAfter(until) && stay.to.isAfter(until)) {
                until = stay.to;
            }
        }
        return Optional.of(until);
    }

    private Stream<Stay> around(Instant moment, int daysAhead) {
        LocalDate today = LocalDate.ofInstant(moment, DatedSettings.ZONE);
        return LongStream.rangeClosed(-1, daysAhead).mapToObj(today::plusDays).flatMap(this::on);
    }

    private Stream<Stay> on(LocalDate date) {
        var other = exceptions.stream().filter(day -> day.date.equals(date)).findFirst();
        var spans =
                other.map(OtherDay::spans)
                        .orElseGet(
                                () ->
                                        week.stream()
                                                .filter(span -> span.day == date.getDayOfWeek())
                                                .toList());
        return spans.stream()
                .map(
                        span -> {
                            var from =
                                    date.atTime(span.opens).atZone(DatedSettings.ZONE).toInstant();
                            return new Stay(from, from.plus(span.lasts));
                        });
    }

    private record Stay(Instant from, Instant to) {
        boolean holds(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(to);
        }
    }
}
