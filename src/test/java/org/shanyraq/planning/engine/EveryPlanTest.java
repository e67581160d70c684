package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.planning.engine.covering.FewestCentres;
import org.shanyraq.planning.engine.covering.LeastWorst;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * Small questions drawn at random, with weights, musts, bars and floors, held against every plan
 * there is.
 */
class EveryPlanTest {
    private static final int REGIONS = 3;
    private static final Effort ENOUGH = Effort.ofUnits(3_000, 3);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noPlanIsBetterThanTheOneFound(int seed) {
        var question = draw(new SplittableRandom(seed));
        var plans = everyPlan(question);
        long travel = least(plans, sites -> Costs.travel(question, sites));
        long worst = least(plans, sites -> Costs.worst(question, sites));
        int radius = (int) worst * 2 / 3;
        long reached = -least(plans, sites -> -Costs.reached(question, sites, radius));

        var median = LeastTravel.solve(question, ENOUGH);
        var centre = LeastWorst.solve(question, ENOUGH);
        var most = MostPeople.solve(question, radius, ENOUGH);

        assertThat(median.value()).isEqualTo(travel).isEqualTo(median.bound());
        assertThat(Costs.travel(question, median.sites())).isEqualTo(travel);
        assertThat(centre.value()).isEqualTo(worst).isEqualTo(centre.bound());
        assertThat(most.value()).isEqualTo(reached).isEqualTo(most.bound());
        for (var plan : List.of(median, centre, most)) {
            assertThat(allowed(question, plan.sites())).as(question.toString()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void noFewerCentresWouldDo(int seed) {
        var question = draw(new SplittableRandom(100 + seed));
        int radius = (int) least(everyPlan(question), sites -> Costs.worst(question, sites));
        var plan = FewestCentres.solve(question, radius, ENOUGH);
        assertThat(plan.value()).isLessThanOrEqualTo(question.centres()).isEqualTo(plan.bound());
        for (int fewer = question.leastCentres(); fewer < plan.value(); fewer++) {
            var smaller = question.with(Math.max(1, fewer));
            assertThat(least(everyPlan(smaller), sites -> Costs.worst(question, sites)))
                    .isGreaterThan(radius);
        }
    }

    private static long least(List<int[]> plans, ToLongFunction<int[]> cost) {
        return plans.stream().mapToLong(cost).min().orElseThrow();
    }

    /** 14 clients, 9 sites on a square; some weights nought, some ways equal. */
    static Question draw(SplittableRandom random) {
        int clients = 14;
        int sites = 9;
        var ways = new int[sites][clients];
        int[] x = random.ints(clients + sites, 0, 12).toArray();
        int[] y = random.ints(clients + sites, 0, 12).toArray();
        for (int i = 0; i < sites; i++) {
            for (int j = 0; j < clients; j++) {
                ways[i][j] = Math.abs(x[clients + i] - x[j]) + Math.abs(y[clients + i] - y[j]);
            }
        }
        var must = new boolean[sites];
        var barred = new boolean[sites];
        must[random.nextInt(sites)] = random.nextBoolean();
        int bar = random.nextInt(sites);
        barred[bar] = !must[bar] && random.nextBoolean();
        var network =
                new Network(
                        random.ints(clients, 0, 30).toArray(),
                        random.ints(clients, 0, REGIONS).toArray(),
                        IntStream.range(0, sites).map(i -> i % REGIONS).toArray(),
                        new WayMatrix(ways));
        int[] floors = random.nextBoolean() ? new int[] {1, 0, 1} : new int[0];
        return new Question(network, 3 + random.nextInt(2), must, barred, floors);
    }

    static List<int[]> everyPlan(Question question) {
        int sites = question.network().sites();
        var plans = new ArrayList<int[]>();
        for (int set = 0; set < 1 << sites; set++) {
            if (Integer.bitCount(set) == question.centres()) {
                int chosen = set;
                int[] plan =
                        IntStream.range(0, sites).filter(i -> (chosen >> i & 1) == 1).toArray();
                if (allowed(question, plan)) {
                    plans.add(plan);
                }
            }
        }
        return plans;
    }

    private static boolean allowed(Question question, int[] plan) {
        var network = question.network();
        boolean musts =
                IntStream.range(0, network.sites())
                        .filter(question::must)
                        .allMatch(i -> Arrays.stream(plan).anyMatch(site -> site == i));
        boolean free = Arrays.stream(plan).allMatch(i -> question.must(i) || question.free(i));
        boolean floors =
                IntStream.range(0, question.regionsWithFloors())
                        .allMatch(
                                region ->
                                        Arrays.stream(plan)
                                                        .filter(
                                                                i ->
                                                                        network.regionOfSite(i)
                                                                                        == region
                                                                                && question.free(i))
                                                        .count()
                                                >= question.lacking(region));
        return musts && free && floors;
    }
}
