package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.place.Places;
import org.shanyraq.planning.engine.covering.Fairly;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;
import org.shanyraq.planning.terrain.StandIns;
import org.shanyraq.planning.terrain.Terrain;

/** Plans that leave no region behind, held against every plan there is, and on the country. */
class FairlyTest {
    private static final Effort ENOUGH = Effort.ofUnits(400, 3);

    private static boolean fair(Question question, int[] sites, int radius, double share) {
        var network = question.network();
        return IntStream.range(0, network.clients())
                .map(network::regionOfClient)
                .distinct()
                .allMatch(region -> reached(question, sites, radius, region) >= share);
    }

    private static double reached(Question question, int[] sites, int radius, int region) {
        var network = question.network();
        int[] here =
                IntStream.range(0, network.clients())
                        .filter(j -> network.regionOfClient(j) == region)
                        .toArray();
        double people = Arrays.stream(here).mapToLong(network::demand).sum();
        long in =
                Arrays.stream(here)
                        .filter(j -> Costs.way(question, sites, j) <= radius)
                        .mapToLong(network::demand)
                        .sum();
        return people == 0 ? 1 : in / people;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void noFairPlanIsBetterThanTheBoundAndThePlanIsFair(int seed) {
        var question = EveryPlanTest.draw(new SplittableRandom(300 + seed));
        holds(question, 4, 0.6);
        holds(question, 1, 0.15);
    }

    /** At the smaller radius some settlements are out of reach of every site. */
    private static void holds(Question question, int radius, double share) {
        List<int[]> fair =
                EveryPlanTest.everyPlan(question).stream()
                        .filter(sites -> fair(question, sites, radius, share))
                        .toList();
        if (fair.isEmpty()) {
            assertThatThrownBy(() -> Fairly.leastTravel(question, radius, share, ENOUGH))
                    .isInstanceOf(Unanswerable.class);
            return;
        }
        long least = fair.stream().mapToLong(s -> Costs.travel(question, s)).min().orElseThrow();
        long most =
                fair.stream()
                        .mapToLong(s -> Costs.reached(question, s, radius))
                        .max()
                        .orElseThrow();
        var travel = Fairly.leastTravel(question, radius, share, ENOUGH);
        var reach = Fairly.mostPeople(question, radius, share, ENOUGH);
        assertThat(travel.bound()).isLessThanOrEqualTo(least);
        assertThat(travel.value()).isEqualTo(Costs.travel(question, travel.sites()));
        assertThat(travel.value()).isBetween((double) least, 1.2 * least);
        assertThat(reach.bound()).isGreaterThanOrEqualTo(most);
        assertThat(reach.value()).isEqualTo(Costs.reached(question, reach.sites(), radius));
        assertThat(reach.value()).isBetween(0.8 * most, (double) most);
        assertThat(fair(question, travel.sites(), radius, share)).isTrue();
        assertThat(fair(question, reach.sites(), radius, share)).isTrue();
    }

    @Test
    void noRegionOfTheCountryIsLeftBehindAndWhatItCostsIsBounded() {
        var clients = StandIns.clients(new Places());
        var terrain = Terrain.of(clients, StandIns.largest(clients, 68), c -> c.demand() >= 3_000);
        int sites = terrain.sites().size();
        var question =
                new Question(
                        terrain.network(), 120, terrain.standing(), new boolean[sites], new int[0]);
        int radius = 30 * GreatCircle.STEPS_PER_KM;
        var free = LeastTravel.solve(question, Effort.ofUnits(6, 1));
        assertThat(fair(question, free.sites(), radius, 0.7)).isFalse();
        var plan = Fairly.leastTravel(question, radius, 0.7, Effort.ofUnits(40, 1));
        assertThat(fair(question, plan.sites(), radius, 0.7)).isTrue();
        assertThat(plan.value()).isGreaterThan(free.bound());
        assertThat(plan.gap()).isLessThan(0.05);
        assertThat(plan.bound()).isGreaterThanOrEqualTo(free.bound() * 0.999);
    }

    @Test
    void aShareThatNoPlaceCanGiveIsRefusedWithItsRegion() {
        var question =
                Question.of(
                        new Network(
                                new int[] {10, 10},
                                new int[] {0, 1},
                                new int[] {0},
                                (site, client) -> client * 100),
                        1);
        assertThatThrownBy(() -> Fairly.mostPeople(question, 50, 0.5, ENOUGH))
                .isInstanceOfSatisfying(
                        Unanswerable.class,
                        no -> {
                            assertThat(no.reason())
                                    .isEqualTo(Unanswerable.Reason.REGION_OUT_OF_REACH);
                            assertThat(no.number()).isEqualTo(1);
                        });
        assertThat(MostPeople.solve(question, 50, ENOUGH).value()).isEqualTo(10);
    }
}
