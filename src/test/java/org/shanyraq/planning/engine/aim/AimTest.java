package org.shanyraq.planning.engine.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;

/** What holds of every question: threads change nothing, and one more centre never hurts. */
class AimTest {
    private static final int CLIENTS = 80;
    private static final int SITES = 24;
    private static final int RADIUS = 200 * GreatCircle.STEPS_PER_KM;

    private static Question question(int centres) {
        var random = new SplittableRandom(8);
        double[] lat = random.doubles(CLIENTS, 42, 54).toArray();
        double[] lon = random.doubles(CLIENTS, 48, 86).toArray();
        var regions = new int[CLIENTS];
        Arrays.setAll(regions, j -> j % 3);
        var network =
                new Network(
                        random.ints(CLIENTS, 1, 9_000).toArray(),
                        regions,
                        Arrays.copyOf(regions, SITES),
                        new GreatCircle(
                                lat, lon, Arrays.copyOf(lat, SITES), Arrays.copyOf(lon, SITES)));
        var must = new boolean[SITES];
        must[4] = true;
        return new Question(network, centres, must, new boolean[SITES], new int[0]);
    }

    private static int[] room() {
        var room = new int[SITES];
        Arrays.fill(room, (int) (1.3 * question(8).network().totalDemand() / 8));
        return room;
    }

    static List<Aim> provenAims() {
        return List.of(new Aim.Travel(), new Aim.Reach(RADIUS), new Aim.Worst());
    }

    static List<Aim> aims() {
        return List.of(
                new Aim.Travel(),
                new Aim.Reach(RADIUS),
                new Aim.Worst(),
                new Aim.Fewest(5 * RADIUS),
                new Aim.FairTravel(RADIUS, 0.2),
                new Aim.FairReach(RADIUS, 0.2),
                new Aim.Room(room()));
    }

    @ParameterizedTest
    @MethodSource("provenAims")
    void oneMoreCentreNeverWorsensAPlan(Aim aim) {
        double before = aim.moreIsBetter() ? 0 : Double.POSITIVE_INFINITY;
        for (int centres = 2; centres <= 12; centres += 2) {
            var plan = aim.solve(question(centres), Effort.ofUnits(400, 1));
            assertThat(plan.proven()).isTrue();
            if (aim.moreIsBetter()) {
                assertThat(plan.value()).isGreaterThanOrEqualTo(before);
            } else {
                assertThat(plan.value()).isLessThanOrEqualTo(before);
            }
            before = plan.value();
        }
    }

    @ParameterizedTest
    @MethodSource("aims")
    void theSameSeedAndUnitsGiveTheSamePlanOnOneThreadAndOnTwo(Aim aim) {
        var effort = Effort.ofUnits(30, 5);
        var one = aim.solve(question(8), effort.on(1));
        var two = aim.solve(question(8), effort.on(2));
        assertThat(two.sites()).isEqualTo(one.sites());
        assertThat(two.value()).isEqualTo(one.value());
        assertThat(two.bound()).isEqualTo(one.bound());
        assertThat(two.units()).isEqualTo(one.units());
        assertThat(one.sites()).contains(4);
    }

    @ParameterizedTest
    @MethodSource("aims")
    void whatTimeStoppedIsRepeatedByItsUnits(Aim aim) {
        var stopped = aim.solve(question(8), Effort.ofSeconds(0.05, 5));
        var again = aim.solve(question(8), Effort.ofUnits(stopped.units(), 5));
        assertThat(again.sites()).isEqualTo(stopped.sites());
        assertThat(again.value()).isEqualTo(stopped.value());
        assertThat(again.bound()).isEqualTo(stopped.bound());
    }
}
