package org.shanyraq.planning.engine.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.planning.engine.median.LeastTravel;

class LimitedRoomTest {
    private static final int CLIENTS = 40;
    private static final int SITES = 12;

    private static Question draw(int seed) {
        var random = new SplittableRandom(seed);
        double[] lat = random.doubles(CLIENTS, 42, 54).toArray();
        double[] lon = random.doubles(CLIENTS, 48, 86).toArray();
        var network =
                new Network(
                        random.ints(CLIENTS, 1, 400).toArray(),
                        new int[CLIENTS],
                        new int[SITES],
                        new GreatCircle(
                                lat, lon, Arrays.copyOf(lat, SITES), Arrays.copyOf(lon, SITES)));
        return Question.of(network, 5);
    }

    private static int[] room(Question question, double ease) {
        var room = new int[SITES];
        long people = question.network().totalDemand();
        Arrays.fill(room, (int) (ease * people / question.centres()) + 1);
        return room;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void whoGoesWhereIsWhatAnLpWouldSay(int seed) {
        var question = draw(seed);
        int[] room = room(question, 1.1);
        var open = new boolean[SITES];
        new SplittableRandom(seed).ints(0, SITES).distinct().limit(5).forEach(i -> open[i] = true);
        var transport = new Transport(new Rows(question, room), open);
        assertThat(transport.withoutRoom()).isZero();
        double best = byLp(question, room, open);
        assertThat((double) transport.cost()).isCloseTo(best, within(best * 1e-7));
    }

    @Test
    void everyPlanKeepsItsRoomAndItsBound() {
        for (int seed = 1; seed <= 6; seed++) {
            var question = draw(seed);
            int[] room = room(question, 1.15);
            var filled = LeastTravelWithRoom.solve(question, room, Effort.ofUnits(120, 1));
            double least = leastOfAll(question, room);
            assertThat(filled.plan().bound()).isLessThanOrEqualTo(least);
            assertThat(filled.plan().value()).isGreaterThanOrEqualTo(least * 0.999999);
            assertThat(filled.plan().value()).isLessThanOrEqualTo(least * 1.02);
            assertThat(filled.withoutRoom()).isZero();
        }
    }

    /** Four towns with three places each and more people than one centre has room for. */
    private static Question towns(int seed) {
        var random = new SplittableRandom(seed);
        var lat = new double[SITES + 8];
        var lon = new double[SITES + 8];
        var people = new int[SITES + 8];
        for (int i = 0; i < SITES; i++) {
            lat[i] = 45 + i % 4;
            lon[i] = 60 + i % 4;
            people[i] = i < 4 ? 600 + random.nextInt(1_900) : 0;
        }
        for (int j = SITES; j < lat.length; j++) {
            lat[j] = 45 + j % 4 + random.nextDouble() / 3;
            lon[j] = 60 + j % 4;
            people[j] = random.nextInt(300);
        }
        return Question.of(
                new Network(
                        people,
                        new int[people.length],
                        new int[SITES],
                        new GreatCircle(
                                lat, lon, Arrays.copyOf(lat, SITES), Arrays.copyOf(lon, SITES))),
                8);
    }

    @Test
    void whereTownsFillSeveralCentresTheBoundStaysBelowEveryPlanAndNear() {
        for (int seed = 1; seed <= 12; seed++) {
            var question = towns(seed);
            int[] room = room(question, 1.25);
            var plan = LeastTravelWithRoom.solve(question, room, Effort.ofUnits(60, 1)).plan();
            double least = leastOfAll(question, room);
            assertThat(plan.bound()).isLessThanOrEqualTo(least + 1).isGreaterThan(0.9 * least);
            assertThat(plan.value()).isBetween(least - 1, least * 1.02 + 1);
        }
    }

    @Test
    void withRoomForAllItIsThePlanThatIgnoresRoom() {
        var question = draw(3);
        int[] room = room(question, 10);
        var filled = LeastTravelWithRoom.solve(question, room, Effort.ofUnits(30, 1));
        var plain = LeastTravel.solve(question, Effort.ofUnits(30, 1));
        assertThat(filled.plan().value()).isEqualTo(plain.value());
    }

    @Test
    void tooLittleRoomInAllIsRefusedWithWhatLacks() {
        var question = draw(3);
        var room = new int[SITES];
        Arrays.fill(room, 10);
        assertThatThrownBy(() -> LeastTravelWithRoom.solve(question, room, Effort.ofUnits(1, 1)))
                .isInstanceOfSatisfying(
                        Unanswerable.class,
                        no ->
                                assertThat(no.number())
                                        .isEqualTo(question.network().totalDemand() - 50));
    }

    private static double leastOfAll(Question question, int[] room) {
        var rows = new Rows(question, room);
        double least = Double.POSITIVE_INFINITY;
        for (int set = 0; set < 1 << SITES; set++) {
            if (Integer.bitCount(set) == question.centres()) {
                var open = new boolean[SITES];
                for (int i = 0; i < SITES; i++) {
                    open[i] = (set >> i & 1) == 1;
                }
                least = Math.min(least, new Transport(rows, open).cost());
            }
        }
        return least;
    }

    private static double byLp(Question question, int[] room, boolean[] open) {
        Loader.loadNativeLibraries();
        var solver = MPSolver.createSolver("GLOP");
        var network = question.network();
        var full = new MPConstraint[SITES];
        for (int i = 0; i < SITES; i++) {
            full[i] = solver.makeConstraint(0, room[i]);
        }
        for (int j = 0; j < CLIENTS; j++) {
            var all = solver.makeConstraint(network.demand(j), network.demand(j));
            for (int i : IntStream.range(0, SITES).filter(i -> open[i]).toArray()) {
                var heads = solver.makeNumVar(0, MPSolver.infinity(), "");
                all.setCoefficient(heads, 1);
                full[i].setCoefficient(heads, 1);
                solver.objective().setCoefficient(heads, network.way(i, j));
            }
        }
        solver.objective().setMinimization();
        solver.solve();
        return solver.objective().value();
    }
}
