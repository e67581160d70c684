package org.shanyraq.planning.running;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.aim.Aim;
import org.shanyraq.planning.engine.aim.Stages;
import org.shanyraq.planning.engine.capacity.LeastTravelWithRoom;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.planning.terrain.Terrain;

/** Answers a wish on a terrain: pure reckoning, the same for the same input. */
final class SolveWish {
    private static final double KM = GreatCircle.STEPS_PER_KM;
    private static final int THREADS = 2;

    private final Wish wish;
    private final Terrain terrain;
    private final String version;
    private final Predicate<Effort.Progress> watch;
    private final long began = System.nanoTime();
    private final List<Long> work = new ArrayList<>();

    private SolveWish(
            Wish wish, Terrain terrain, String version, Predicate<Effort.Progress> watch) {
        this.wish = wish;
        this.terrain = terrain;
        this.version = version;
        this.watch = watch;
    }

    static Outcome solve(
            Wish wish, Terrain terrain, String version, Predicate<Effort.Progress> watch) {
        return new SolveWish(wish, terrain, version, watch).outcome();
    }

    private Outcome outcome() {
        var question = question();
        if (wish.aim() == Wish.Aim.ROOM) {
            var filled = LeastTravelWithRoom.solve(question, room(), effort());
            work.add(filled.plan().units());
            return outcome(filled.plan(), filled.withoutRoom(), List.of());
        }
        if (wish.openings().isEmpty()) {
            return outcome(search(aim(), question), 0, List.of());
        }
        int[] openings = wish.openings().stream().mapToInt(Integer::intValue).toArray();
        var stages = Stages.solve(aim(), question, openings, this::search);
        return outcome(stages.years().getLast(), 0, stages(stages));
    }

    /** One search of several; what each took is written down, so that each can be repeated. */
    private Plan search(Aim aim, Question question) {
        var plan = aim.solve(question, effort());
        work.add(plan.units());
        return plan;
    }

    private Effort effort() {
        boolean again = work.size() < wish.units().size();
        return new Effort(
                again ? wish.units().get(work.size()) : Long.MAX_VALUE,
                again ? Double.POSITIVE_INFINITY : wish.seconds(),
                THREADS,
                wish.seed(),
                watch);
    }

    private Aim aim() {
        int radius = (int) (wish.km() * KM);
        double floor = wish.reached() / 100.0;
        return switch (wish.aim()) {
            case TRAVEL -> floor > 0 ? new Aim.FairTravel(radius, floor) : new Aim.Travel();
            case REACH -> floor > 0 ? new Aim.FairReach(radius, floor) : new Aim.Reach(radius);
            case WORST -> new Aim.Worst();
            case FEWEST -> new Aim.Fewest(radius);
            case ROOM -> new Aim.Room(room());
        };
    }

    private Question question() {
        int sites = terrain.sites().size();
        boolean[] must = terrain.standing();
        var barred = new boolean[sites];
        for (int i = 0; i < sites; i++) {
            var site = terrain.sites().get(i);
            must[i] |= wish.forced().contains(site.code());
            barred[i] = wish.barred().contains(site.settlement());
        }
        int[] floors = floors();
        int musts = (int) IntStream.range(0, sites).filter(i -> must[i]).count();
        int centres = wish.aim() == Wish.Aim.FEWEST ? Math.max(1, musts) : wish.centres();
        if (wish.aim() == Wish.Aim.FEWEST) {
            centres = Math.max(centres, Math.min(sites, musts + wish.floor() * floors.length));
        }
        return new Question(terrain.network(), centres, must, barred, floors);
    }

    /**
     * By region: the number asked for, or the part of its fair share of the centres if larger; of
     * that no more than there are places, since a city is one place.
     */
    private int[] floors() {
        if (wish.floor() == 0 && wish.share() == 0) {
            return new int[0];
        }
        var network = terrain.network();
        var people = new long[terrain.regions().size()];
        for (int j = 0; j < network.clients(); j++) {
            people[network.regionOfClient(j)] += network.demand(j);
        }
        var places = new int[people.length];
        for (int i = 0; i < network.sites(); i++) {
            boolean barred = wish.barred().contains(terrain.sites().get(i).settlement());
            places[network.regionOfSite(i)] += barred ? 0 : 1;
        }
        double perHead = wish.share() / 100.0 * wish.centres() / network.totalDemand();
        return IntStream.range(0, people.length)
                .map(r -> Math.max(wish.floor(), Math.min(places[r], (int) (perHead * people[r]))))
                .toArray();
    }

    private int[] room() {
        var room = new int[terrain.sites().size()];
        Arrays.fill(room, wish.room());
        return room;
    }

    private Outcome outcome(Plan plan, long withoutRoom, List<Outcome.Stage> stages) {
        var beds = beds(plan.sites());
        return new Outcome(
                codes(plan.sites()),
                worded(plan.value()),
                worded(plan.bound()),
                work.stream().mapToLong(Long::longValue).sum(),
                List.copyOf(work),
                (System.nanoTime() - began) / 1e9,
                plan.cutOff(),
                withoutRoom,
                version,
                stages,
                beds);
    }

    /** Steps become kilometres; people and centres stay. */
    private double worded(double value) {
        return switch (wish.aim()) {
            case TRAVEL, ROOM, WORST -> value / KM;
            case REACH, FEWEST -> value;
        };
    }

    private List<Outcome.Stage> stages(Stages stages) {
        var told = new ArrayList<Outcome.Stage>();
        List<String> before = standing();
        for (int year = 0; year < stages.years().size(); year++) {
            var plan = stages.years().get(year);
            var opened = new ArrayList<>(codes(plan.sites()));
            opened.removeAll(before);
            told.add(
                    new Outcome.Stage(
                            opened,
                            worded(plan.value()),
                            worded(stages.free().get(year).value()),
                            stages.regret(year)));
            before = codes(plan.sites());
        }
        return told;
    }

    private List<String> standing() {
        boolean[] standing = terrain.standing();
        return codes(IntStream.range(0, standing.length).filter(i -> standing[i]).toArray());
    }

    /** The second layer: which of the plan's centres give beds, for the least travel to a bed. */
    private List<String> beds(int[] sites) {
        if (wish.beds() == 0) {
            return List.of();
        }
        int count = Math.min(wish.beds(), sites.length);
        var nowhere = new boolean[terrain.sites().size()];
        var question =
                new Question(terrain.network(), sites.length, nowhere, nowhere, new int[0])
                        .among(sites, nowhere, count);
        return codes(search(new Aim.Travel(), question).sites());
    }

    private List<String> codes(int[] sites) {
        return Arrays.stream(sites).mapToObj(i -> terrain.sites().get(i).code()).toList();
    }
}
