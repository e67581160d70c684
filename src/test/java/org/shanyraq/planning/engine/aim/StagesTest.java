package org.shanyraq.planning.engine.aim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;

class StagesTest {
    private static final int CLIENTS = 120;
    private static final int SITES = 50;

    static List<Aim> aims() {
        return List.of(
                new Aim.Travel(), new Aim.Reach(150 * GreatCircle.STEPS_PER_KM), new Aim.Worst());
    }

    @ParameterizedTest
    @MethodSource("aims")
    void eachYearContainsTheLastAndTheLastYearIsTheBestPlan(Aim aim) {
        var random = new SplittableRandom(4);
        double[] lat = random.doubles(CLIENTS, 42, 54).toArray();
        double[] lon = random.doubles(CLIENTS, 48, 86).toArray();
        var network =
                new Network(
                        random.ints(CLIENTS, 1, 9_000).toArray(),
                        new int[CLIENTS],
                        new int[SITES],
                        new GreatCircle(
                                lat, lon, Arrays.copyOf(lat, SITES), Arrays.copyOf(lon, SITES)));
        var must = new boolean[SITES];
        must[3] = true;
        must[17] = true;
        var question = new Question(network, 14, must, new boolean[SITES], new int[0]);

        var effort = Effort.ofUnits(200, 2);
        var stages =
                Stages.solve(aim, question, new int[] {3, 0, 5, 4}, (a, q) -> a.solve(q, effort));

        assertThat(stages.years()).hasSize(4);
        assertThat(stages.years().stream().map(plan -> plan.sites().length))
                .containsExactly(5, 5, 10, 14);
        for (int year = 1; year < 4; year++) {
            assertThat(sites(stages, year)).containsAll(sites(stages, year - 1));
            assertThat(stages.regret(year)).isGreaterThanOrEqualTo(0);
        }
        assertThat(sites(stages, 0)).contains(3, 17);
        assertThat(stages.regret(3)).isZero();
        assertThat(stages.years().get(3).value()).isEqualTo(aim.solve(question, effort).value());
    }

    private static List<Integer> sites(Stages stages, int year) {
        return Arrays.stream(stages.years().get(year).sites()).boxed().collect(Collectors.toList());
    }
}
