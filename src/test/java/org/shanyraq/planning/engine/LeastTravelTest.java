package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;

class LeastTravelTest {
    private static final int CLIENTS = 300;
    private static final int SITES = 80;

    private final Network network = draw(5);

    private static Network draw(long seed) {
        var random = new SplittableRandom(seed);
        double[] lat = random.doubles(CLIENTS, 42, 54).toArray();
        double[] lon = random.doubles(CLIENTS, 48, 86).toArray();
        return new Network(
                random.ints(CLIENTS, 1, 50_000).toArray(),
                new int[CLIENTS],
                new int[SITES],
                new GreatCircle(
                        lat,
                        lon,
                        java.util.Arrays.copyOf(lat, SITES),
                        java.util.Arrays.copyOf(lon, SITES)));
    }

    private Question with(int centres, int musts) {
        var must = new boolean[SITES];
        for (int i = 0; i < musts; i++) {
            must[i * 7] = true;
        }
        return new Question(network, centres, must, new boolean[SITES], new int[0]);
    }

    @Test
    void whatMustStandStands() {
        assertThat(LeastTravel.solve(with(12, 5), Effort.ofUnits(20, 1)).sites())
                .contains(0, 7, 14, 21, 28);
    }

    @Test
    void asManyAsMustStandAreExactlyThose() {
        var plan = LeastTravel.solve(with(5, 5), Effort.ofUnits(20, 1));
        assertThat(plan.sites()).containsExactly(0, 7, 14, 21, 28);
        assertThat(plan.proven()).isTrue();
    }

    @Test
    void questionsWithoutAnAnswerAreRefusedWithTheirNumber() {
        assertRefused(() -> with(4, 5), Unanswerable.Reason.FEWER_THAN_STAND, 5);
        assertRefused(() -> with(81, 5), Unanswerable.Reason.MORE_THAN_CANDIDATES, 80);
        var nothing = new boolean[SITES];
        assertRefused(
                () -> new Question(network, 4, nothing, nothing, new int[] {5}),
                Unanswerable.Reason.FLOORS_ABOVE_CENTRES,
                5);
        assertRefused(
                () -> new Question(network, 4, nothing, nothing, new int[] {0, 1}),
                Unanswerable.Reason.FLOOR_ABOVE_CANDIDATES,
                1);
        var third = new boolean[SITES];
        third[2] = true;
        assertRefused(
                () -> new Question(network, 4, third, third, new int[0]),
                Unanswerable.Reason.FORCED_AND_BARRED,
                2);
    }

    private static void assertRefused(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable asking,
            Unanswerable.Reason reason,
            long number) {
        assertThatThrownBy(asking)
                .isInstanceOfSatisfying(
                        Unanswerable.class,
                        no -> {
                            assertThat(no.reason()).isEqualTo(reason);
                            assertThat(no.number()).isEqualTo(number);
                        });
    }

    @Test
    void oneMoreCentreNeverHurtsAndMoreKilometresNeverReachFewer() {
        double before = Double.POSITIVE_INFINITY;
        for (int centres = 3; centres <= 18; centres += 3) {
            double travel = LeastTravel.solve(with(centres, 3), Effort.ofUnits(60, 1)).value();
            assertThat(travel).isLessThanOrEqualTo(before);
            before = travel;
        }
        double reachedBefore = 0;
        for (int km = 50; km <= 400; km += 50) {
            var plan =
                    MostPeople.solve(
                            with(8, 2), km * GreatCircle.STEPS_PER_KM, Effort.ofUnits(200, 1));
            assertThat(plan.value()).isGreaterThanOrEqualTo(reachedBefore);
            reachedBefore = plan.value();
        }
    }

    @Test
    void theBoundIsBelowWhateverAnybodyFinds() {
        var random = new SplittableRandom(9);
        var question = with(10, 0);
        double bound = LeastTravel.solve(question, Effort.ofUnits(2, 1)).bound();
        for (int k = 0; k < 200; k++) {
            int[] sites = random.ints(0, SITES).distinct().limit(10).toArray();
            assertThat(bound).isLessThanOrEqualTo(Costs.travel(question, sites));
        }
    }

    @Test
    void unitsRepeatAPlanThatWasStopped() {
        var asked = new AtomicLong();
        var stopped =
                LeastTravel.solve(
                        with(15, 0),
                        Effort.ofUnits(1_000, 4)
                                .watchedBy(progress -> asked.incrementAndGet() < 2));
        var again = LeastTravel.solve(with(15, 0), Effort.ofUnits(stopped.units(), 4));
        assertThat(again.sites()).isEqualTo(stopped.sites());
        assertThat(again.bound()).isEqualTo(stopped.bound());
    }

    @Test
    void peopleWhomNoSiteReachesAreCountedAndCostNothing() {
        var ways = new int[][] {{0, 4, Ways.NONE}, {4, 0, Ways.NONE}};
        var cut = new Network(new int[] {10, 20, 70}, new int[3], new int[2], new WayMatrix(ways));
        var plan = LeastTravel.solve(Question.of(cut, 1), Effort.ofUnits(10, 1));
        assertThat(plan.cutOff()).isEqualTo(70);
        assertThat(plan.value()).isEqualTo(40).isEqualTo(plan.bound());
        assertThat(plan.sites()).containsExactly(1);
    }
}
