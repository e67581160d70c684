package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.forecast.Letters;
import org.shanyraq.planning.staffing.forecast.Outlook;
import org.shanyraq.planning.staffing.forecast.SeasonalAverage;
import org.shanyraq.planning.staffing.forecast.UncertainRate;

/** Forecasts, and the fortnight on which they are tried. */
class ForecastTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

    @Test
    void theAverageOfTheSameWeekdayIsExactWhereWeeksAreAlike() {
        var ahead = SeasonalAverage.forecast(history(70, ForecastTest::shape, Set.of()), 14);
        for (int i = 0; i < ahead.length; i++) {
            assertThat(ahead[i]).isCloseTo(shape(i), within(1e-9));
        }
    }

    @Test
    void anUnusualDayTeachesNothing() {
        var strange = MONDAY.plusDays(63);
        var history = history(70, t -> t / History.DAY == 63 ? 1_000 : shape(t), Set.of(strange));
        assertThat(SeasonalAverage.forecast(history, 1)[24]).isCloseTo(shape(24), within(1e-9));
    }

    /** A level that wanders is followed by the smoothing, and lags behind in the average. */
    @Test
    void theSmoothingIsTakenWhereItIsBetter() {
        var random = new Random(3);
        var history = history(112, t -> poisson(shape(t) * (1 + t / 4000.0), random), Set.of());
        var outlook = Outlook.of(history, 14);
        var trial = outlook.trial().orElseThrow();
        assertThat(trial.smoothing()).isLessThan(trial.average());
        assertThat(trial.averageBias()).isNegative();
        assertThat(outlook.smoothed()).isEqualTo(3);
    }

    /** A level that wanders makes the smoothing quick; late outbreaks then lead it astray. */
    @Test
    void aSmoothingWorseThanTheAverageIsRefusedAndTheAverageStands() {
        var random = new Random(5);
        var level = new double[] {1};
        var history =
                history(
                        112,
                        t -> {
                            int day = t / History.DAY;
                            boolean last = day >= 98;
                            level[0] *= last ? 1 : Math.exp(0.01 * random.nextGaussian());
                            boolean outbreak = last && day % 2 == 0 && t % History.DAY > 43;
                            return poisson(shape(t) * level[0] * (outbreak ? 12 : 1), random);
                        },
                        Set.of());
        var outlook = Outlook.of(history, 14);
        assertThat(outlook.trial().orElseThrow().isPassed()).isFalse();
        assertThat(outlook.smoothed()).isZero();
        assertThat(outlook.means()).isEqualTo(SeasonalAverage.forecast(history, 14));
    }

    @Test
    void aShortOrEmptyHistoryHasNoTrial() {
        assertThat(Outlook.of(history(20, ForecastTest::shape, Set.of()), 7).trial()).isEmpty();
        var nothing = Outlook.of(history(70, t -> 0, Set.of()), 7);
        assertThat(nothing.trial()).isEmpty();
        assertThat(Arrays.stream(nothing.means()).sum()).isZero();
    }

    @Test
    void aPercentileOfTheRateLiesWhereTheGammaDistributionHasIt() {
        assertThat(new UncertainRate(10, 1).percentile(0.5))
                .isCloseTo(10 * Math.log(2), within(1e-6));
        assertThat(new UncertainRate(10, 0).percentile(0.9)).isEqualTo(10);
        assertThat(new UncertainRate(0, 1).percentile(0.9)).isZero();
        double so = 0;
        for (int i = 1; i < 100; i++) {
            double next = new UncertainRate(10, 0.2).percentile(i / 100.0);
            assertThat(next).isGreaterThan(so);
            so = next;
        }
    }

    @Test
    void lettersFillTheQuietHoursAndAreNeverLate() {
        var idle = new double[] {0, 100, 500, 0, 0, 0};
        var spread =
                Letters.spread(
                        new double[][] {{300, 0, 0, 0, 0, 0}, {0, 0, 0, 200, 0, 0}},
                        new int[] {4, 1},
                        idle);
        assertThat(spread.done()).containsExactly(0, 100, 200, 0, 200, 0);
        assertThat(spread.missing()).containsExactly(0, 0, 0, 0, 200, 0);
    }

    private static History history(int days, IntToDoubleFunction count, Set<LocalDate> unusual) {
        var counts = new double[days * History.DAY];
        Arrays.setAll(counts, count);
        return new History(MONDAY, counts, unusual);
    }

    private static double shape(int t) {
        int slot = t % History.DAY;
        double day = slot < 14 ? 1 : 12 + 6 * Math.sin((slot - 14) * Math.PI / 34);
        return t / History.DAY % 7 > 4 ? day / 2 : day;
    }

    private static int poisson(double mean, Random random) {
        int n = 0;
        for (double left = Math.exp(-mean), p = random.nextDouble(); p > left; n++) {
            p *= random.nextDouble();
        }
        return n;
    }
}
