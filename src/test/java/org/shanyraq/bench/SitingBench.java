package org.shanyraq.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.shanyraq.place.Places;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.capacity.LeastTravelWithRoom;
import org.shanyraq.planning.engine.covering.LeastWorst;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;
import org.shanyraq.planning.terrain.StandIns;
import org.shanyraq.planning.terrain.Terrain;
import org.shanyraq.testing.Pmed;
import org.shanyraq.testing.PmedByOrTools;

/** Siting against published optima, on Kazakhstan, and beside OR-Tools. */
final class SitingBench {
    private static final int TODAY = 68;
    private static final int PLANNED = 200;
    private static final int CANDIDATE_DEMAND = 1_000;
    private static final double SECONDS = 60;

    /**
     * So many problems in a row that OR-Tools does not finish in that time, and no more are tried.
     */
    private static final int UNFINISHED = 3;

    private static final int ROOM = 150_000;
    private static final double KM = GreatCircle.STEPS_PER_KM;

    private SitingBench() {}

    static void run() throws Exception {
        var problems = Pmed.all(Path.of("src/test/resources/pmed"));
        LeastTravel.solve(problems.getLast().question(), Effort.ofSeconds(1, 1));
        median(problems);
        covering(problems);
        country();
        Figures.print("siting.heap", peakHeap() / 1e9, "GB");
        besideOrTools(problems);
    }

    private static void median(List<Pmed> problems) {
        int optimal = 0;
        double seconds = 0;
        double gap = 0;
        for (var problem : problems) {
            var plan = LeastTravel.solve(problem.question(), Effort.ofSeconds(SECONDS, 1));
            optimal += plan.value() == problem.median() ? 1 : 0;
            seconds += plan.seconds();
            gap += plan.gap();
        }
        Figures.print("siting.pmed.optimal", optimal, "of " + problems.size());
        Figures.print("siting.pmed.time", seconds, "s");
        Figures.print("siting.pmed.gap", 100 * gap / problems.size(), "%");
    }

    private static void covering(List<Pmed> problems) {
        count(
                "siting.pcentre",
                problems,
                problem -> LeastWorst.solve(problem.question(), Effort.ofSeconds(SECONDS, 1)),
                Pmed::centre);
        count(
                "siting.mclp",
                problems,
                problem ->
                        MostPeople.solve(
                                problem.question(), problem.radius(), Effort.ofSeconds(SECONDS, 1)),
                Pmed::covered);
    }

    private static void count(
            String name,
            List<Pmed> problems,
            Function<Pmed, Plan> solve,
            Function<Pmed, Integer> optimum) {
        int optimal = 0;
        double seconds = 0;
        for (var problem : problems) {
            var plan = solve.apply(problem);
            optimal += plan.proven() && plan.value() == optimum.apply(problem) ? 1 : 0;
            seconds += plan.seconds();
        }
        Figures.print(name + ".optimal", optimal, "of " + problems.size());
        Figures.print(name + ".time", seconds, "s");
    }

    private static void country() {
        long began = System.nanoTime();
        var clients = StandIns.clients(new Places());
        var terrain =
                Terrain.of(
                        clients,
                        StandIns.largest(clients, TODAY),
                        client -> client.demand() >= CANDIDATE_DEMAND);
        var question = planned(terrain);
        var plan = LeastTravel.solve(question, Effort.ofSeconds(30, 1));
        Figures.print("siting.kz.time", (System.nanoTime() - began) / 1e9, "s");
        Figures.print("siting.kz.gap", 100 * plan.gap(), "%");
        Figures.print("siting.kz.cost", plan.value() / KM, "person-km");
        cover(question, 30);
        cover(question, 50);
        limited(terrain.withRoom(ROOM));
        var all = Terrain.of(clients, StandIns.largest(clients, TODAY), client -> true);
        var everywhere = LeastTravel.solve(planned(all), Effort.ofSeconds(30, 1));
        Figures.print("siting.kz.all.time", everywhere.seconds(), "s");
        Figures.print(
                "siting.kz.candidates_cost",
                100 * (plan.value() - everywhere.value()) / everywhere.value(),
                "%");
    }

    /** Where a centre has room for so many. */
    private static void limited(Terrain terrain) {
        var question = planned(terrain);
        var room = new int[question.network().sites()];
        Arrays.fill(room, ROOM);
        var filled = LeastTravelWithRoom.solve(question, room, Effort.ofSeconds(30, 1));
        Figures.print("siting.kz.room.cost", filled.plan().value() / KM, "person-km");
        Figures.print("siting.kz.room.gap", 100 * filled.plan().gap(), "%");
    }

    private static Question planned(Terrain terrain) {
        int sites = terrain.sites().size();
        return new Question(
                terrain.network(), PLANNED, terrain.standing(), new boolean[sites], new int[0]);
    }

    private static void cover(Question question, int km) {
        var plan = MostPeople.solve(question, (int) (km * KM), Effort.ofSeconds(30, 1));
        double people = question.network().totalDemand();
        Figures.print("siting.kz.cover" + km, 100 * plan.value() / people, "%");
        Figures.print("siting.kz.cover" + km + ".gap", 100 * plan.gap(), "%");
        Figures.print("siting.kz.cover" + km + ".time", plan.seconds(), "s");
    }

    private static void besideOrTools(List<Pmed> problems) {
        var ratios = new ArrayList<Double>();
        int same = 0;
        int tried = 0;
        int unfinished = 0;
        for (var problem : problems) {
            if (unfinished == UNFINISHED) {
                break;
            }
            tried++;
            var peer = PmedByOrTools.solve(problem.question(), SECONDS);
            if (peer.proven()) {
                var own = LeastTravel.solve(problem.question(), Effort.ofSeconds(SECONDS, 1));
                same += own.value() == peer.value() ? 1 : 0;
                ratios.add(peer.seconds() / own.seconds());
                unfinished = 0;
            } else {
                unfinished++;
            }
        }
        Figures.print("siting.ortools.finished", ratios.size(), "of " + tried);
        Figures.print("siting.ortools.same", same, "of " + ratios.size());
        Figures.print(
                "siting.ortools.slower",
                ratios.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                "times");
    }

    private static double peakHeap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(java.lang.management.MemoryUsage::getUsed)
                .sum();
    }
}
