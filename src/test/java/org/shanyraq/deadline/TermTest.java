package org.shanyraq.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.place.WorkingDays;

/** How terms are counted. */
class TermTest {
    private static final WorkingDays CALENDAR = new WorkingDays();

    @Test
    void thirtyDaysOf24HoursDoNotHeedTheClocksChange() {
        // Clocks in Almaty went back an hour on 1 March 2024.
        var served = local("2024-02-20T10:00");
        assertThat(Term.daysOf24Hours(30).due(served, CALENDAR))
                .isEqualTo(served.plus(Duration.ofHours(720)))
                .isEqualTo(local("2024-03-21T09:00"));
    }

    @Test
    void calendarDaysEndAsTheLastDayEnds() {
        assertThat(new Term.CalendarDays(3).due(local("2026-05-04T10:00"), CALENDAR))
                .isEqualTo(local("2026-05-08T00:00"));
    }

    @Test
    void workingDaysPassOverWeekendsAndHolidays() {
        assertThat(new Term.WorkDays(1).due(local("2026-03-20T10:00"), CALENDAR))
                .isEqualTo(local("2026-03-27T00:00"));
        assertThat(new Term.WorkDays(3).due(local("2026-06-01T23:59"), CALENDAR))
                .isEqualTo(local("2026-06-05T00:00"));
    }

    @Test
    void anOrderOfThirtyDaysOwesFourChecks() {
        var served = local("2026-06-01T15:00");
        assertThat(Term.onceInEach(7, served, Term.daysOf24Hours(30).due(served, CALENDAR)))
                .containsExactly(
                        local("2026-06-08T00:00"),
                        local("2026-06-15T00:00"),
                        local("2026-06-22T00:00"),
                        local("2026-06-29T00:00"));
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noWindowOfChecksIsLongerThanItsDays(int seed) {
        var random = new Random(seed);
        var start = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(40_000_000));
        var end = start.plus(Duration.ofHours(24 + random.nextInt(3_000)));
        int days = 1 + random.nextInt(14);
        Instant before = start;
        for (var due : Term.onceInEach(days, start, end)) {
            assertThat(Duration.between(before, due))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofDays(days));
            assertThat(due).isBeforeOrEqualTo(end);
            before = due;
        }
        assertThat(Duration.between(before, end)).isLessThan(Duration.ofDays(days + 1L));
    }

    @Test
    void aResultOfHighRiskOfTheFirstOfMarchHoldsUntilTheEighth() {
        var made = local("2026-03-01T10:00");
        assertThat(Term.daysOf24Hours(7).due(made, CALENDAR)).isEqualTo(local("2026-03-08T10:00"));
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text).atZone(DatedSettings.ZONE).toInstant();
    }
}
