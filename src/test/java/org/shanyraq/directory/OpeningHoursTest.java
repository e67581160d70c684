package org.shanyraq.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.DatedSettings;

class OpeningHoursTest {
    private static final OpeningHours NIGHTS =
            OpeningHours.daily(LocalTime.of(20, 0), LocalTime.of(8, 0), FRIDAY);

    @Test
    void aSpanRunsOverMidnight() {
        assertThat(NIGHTS.openAt(local("2026-05-08T20:00"))).isTrue();
        assertThat(NIGHTS.openAt(local("2026-05-09T07:59"))).isTrue();
        assertThat(NIGHTS.openAt(local("2026-05-09T08:00"))).isFalse();
        assertThat(NIGHTS.openAt(local("2026-05-08T19:59"))).isFalse();
        assertThat(NIGHTS.closesAfter(local("2026-05-08T23:00")))
                .contains(local("2026-05-09T08:00"));
    }

    @Test
    void spansThatTouchAreOne() {
        var hours =
                new OpeningHours(
                        false,
                        List.of(
                                new OpeningHours.Span(
                                        FRIDAY, LocalTime.MIDNIGHT, Duration.ofDays(1)),
                                new OpeningHours.Span(
                                        SATURDAY, LocalTime.MIDNIGHT, Duration.ofHours(6))),
                        List.of());
        assertThat(hours.closesAfter(local("2026-05-08T10:00")))
                .contains(local("2026-05-09T06:00"));
    }

    @Test
    void anExceptionReplacesTheDayButNotTheNightThatRunsIntoIt() {
        var hours =
                new OpeningHours(
                        false,
                        NIGHTS.week(),
                        List.of(
                                new OpeningHours.OtherDay(
                                        LocalDate.of(2026, 5, 9), List.of(), "holiday"),
                                new OpeningHours.OtherDay(
                                        LocalDate.of(2026, 5, 15), List.of(), "repair")));
        assertThat(hours.openAt(local("2026-05-09T03:00"))).isTrue();
        assertThat(hours.openAt(local("2026-05-15T21:00"))).isFalse();
        assertThat(hours.opensAfter(local("2026-05-09T09:00"))).contains(local("2026-05-22T20:00"));
    }

    @Test
    void alwaysIsAlways() {
        assertThat(OpeningHours.ALWAYS.openAt(local("2026-01-01T00:00"))).isTrue();
        assertThat(OpeningHours.ALWAYS.closesAfter(local("2026-01-01T00:00"))).isEmpty();
    }

    @Test
    void aSpanLastsAtMostADay() {
        assertThatThrownBy(
                        () -> new OpeningHours.Span(MONDAY, LocalTime.NOON, Duration.ofHours(25)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(DatedSettings.ZONE).toInstant();
    }
}
