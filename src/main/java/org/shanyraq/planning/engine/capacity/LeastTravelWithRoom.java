package org.shanyraq.planning.engine.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Team;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * The plan with the least travel when each centre has room for only so many (capacitated p-median).
 * Begins with the plan that ignores room, follows what the bound would open, and exchanges sites
 * where the prices of full centres promise most; who goes where is exact for every plan that is
 * tried. Demand of a settlement may be shared between centres.
 */
public final class LeastTravelWithRoom {
    private static final int TRIES = 8;
    private static final int[] TOGETHER = {1, 2, 4, 8};
    private static final int PROMISING = 60;
    private static final int STEPS = 40;

    /** The bound climbs in every unit at first, then seldom. */
    private static final int CLIMBING = 12;

    private static final int SELDOM = 6;

    /** Units without a better idea before the search begins elsewhere. */
    private static final int PATIENCE = 2;

    private static final long UNITS_WITHOUT_ROOM = 4;

    private static final int MOST_PAIRS = 1 << 20;

    private final Question question;
    private final Effort effort;
    private final Rows rows;
    private final long began = System.nanoTime();
    private boolean[] best;
    private long bestCost;
    private long withoutRoom;

    /** Where the search stands. */
    private boolean[] open;

    private Transport now;
    private int stuck;

    private LeastTravelWithRoom(Question question, int[] room, Effort effort) {
        this.question = question;
        this.effort = effort;
        rows = new Rows(question, room);
        if (rows.site.length >= MOST_PAIRS) {
            throw new IllegalArgumentException("more settlements than limited room is planned for");
        }
        best = flags(LeastTravel.solve(TownsFirst.of(question, rows), start(effort)).sites());
        open = best.clone();
        now = new Transport(rows, open);
        bestCost = now.cost();
        withoutRoom = now.withoutRoom();
    }

    private static Effort start(Effort effort) {
        return Effort.ofUnits(UNITS_WITHOUT_ROOM, effort.seed())
                .on(effort.threads())
                .watchedBy(begun -> effort.watch().test(new Effort.Progress(0, begun.cost(), 0)));
    }

    /**
     * @param plan value and bound in steps times demand; heads without room cost half as much again
     *     as the dearest way on their list
     * @param withoutRoom heads that find no room at any of their nearest sites
     */
    public record Filled(Plan plan, long withoutRoom) {}

    /**
     * @param room heads, by site
     * @throws Unanswerable when all sites of the largest possible plan have too little room
     */
    public static Filled solve(Question question, int[] room, Effort effort) {
        long lacking = lacking(question, room);
        if (lacking > 0) {
            throw new Unanswerable(Unanswerable.Reason.CANNOT_REACH_ALL, lacking);
        }
        return new LeastTravelWithRoom(question, room, effort).solve();
    }

    private static long lacking(Question question, int[] room) {
        long standing =
                IntStream.range(0, room.length)
                        .filter(question::must)
                        .mapToLong(i -> room[i])
                        .sum();
        long[] free =
                IntStream.range(0, room.length)
                        .filter(question::free)
                        .mapToLong(i -> -room[i])
                        .sorted()
                        .toArray();
        long most = standing - Arrays.stream(free).limit(question.choices()).sum();
        return question.network().totalDemand() - most;
    }

    private Filled solve() {
        var bound = new RoomBound(rows, question, firstPrices());
        long units = 0;
        boolean goOn = true;
        try (var team = new Team(effort.threads())) {
            while (goOn && bound.bound() < bestCost) {
                work(team, bound, units);
                units++;
                double seconds = (System.nanoTime() - began) / 1e9;
                goOn =
                        units < effort.units()
                                && seconds < effort.seconds()
                                && effort.watch()
                                        .test(new Effort.Progress(units, bestCost, bound.bound()));
            }
        }
        int[] sites = IntStream.range(0, best.length).filter(i -> best[i]).toArray();
        double proven = Math.min(bestCost, Math.ceil(Math.max(0, bound.bound())));
        var plan =
                new Plan(
                        sites,
                        bestCost,
                        proven,
                        rows.cutOff,
                        units,
                        (System.nanoTime() - began) / 1e9);
        return new Filled(plan, withoutRoom);
    }

    private void work(Team team, RoomBound bound, long unit) {
        double upper = bestCost;
        double[] lately = bound.lately();
        boolean[] chosen = unit % 2 == 0 ? bound.chosen() : rounded(lately, bound.chosen());
        var random = new SplittableRandom(effort.seed() * 31 + unit);
        var swaps = new ArrayList<Exchange.Swap>();
        int steps = unit < CLIMBING || unit % SELDOM == 0 ? STEPS : 0;
        team.run(
                List.of(
                        () -> bound.climb(steps, upper),
                        () ->
                                swaps.addAll(
                                        new Exchange(rows, question, now, open)
                                                .best(PROMISING, random))));
        var ideas = ideas(swaps, random);
        if (steps > 0) {
            ideas.add(chosen);
        }
        follow(team, ideas);
        if (now.cost() < bestCost) {
            best = open.clone();
            bestCost = now.cost();
            withoutRoom = now.withoutRoom();
        } else if (stuck >= PATIENCE) {
            stuck = 0;
            open = random.nextInt(3) == 0 ? chosen : best.clone();
            kick(swaps, random);
            now = new Transport(rows, open);
        }
    }

    /** The best idea is followed when it is better than where the search stands. */
    private void follow(Team team, List<boolean[]> ideas) {
        var found = new Transport[ideas.size()];
        var tasks = new ArrayList<Runnable>();
        for (int k = 0; k < found.length; k++) {
            int number = k;
            tasks.add(() -> found[number] = new Transport(rows, ideas.get(number)));
        }
        team.run(tasks);
        int better = -1;
        long least = now.cost();
        for (int k = 0; k < found.length; k++) {
            if (found[k].cost() < least) {
                least = found[k].cost();
                better = k;
            }
        }
        if (better >= 0) {
            now = found[better];
            open = ideas.get(better);
        } else {
            stuck++;
        }
    }

    /** The most promising swaps one by one and some of them together, and a few taken at chance. */
    private List<boolean[]> ideas(List<Exchange.Swap> swaps, SplittableRandom random) {
        var ideas = new ArrayList<boolean[]>();
        for (int together : TOGETHER) {
            ideas.add(with(swaps, together));
        }
        for (int k = 1; k < TRIES && k < swaps.size(); k++) {
            int one = k < TRIES / 2 ? k : random.nextInt(swaps.size());
            ideas.add(with(swaps.subList(one, one + 1), 1));
        }
        return ideas;
    }

    /** So many swaps that do not touch one another. */
    private boolean[] with(List<Exchange.Swap> swaps, int most) {
        var other = open.clone();
        int done = 0;
        for (var swap : swaps) {
            boolean untouched = open[swap.out()] && other[swap.out()] && !other[swap.in()];
            if (done < most && untouched && keepsFloor(other, swap.in(), swap.out())) {
                other[swap.in()] = true;
                other[swap.out()] = false;
                done++;
            }
        }
        return other;
    }

    private void kick(List<Exchange.Swap> swaps, SplittableRandom random) {
        for (int k = 2 + random.nextInt(5); k > 0 && !swaps.isEmpty(); k--) {
            var swap = swaps.get(random.nextInt(swaps.size()));
            if (open[swap.out()] && !open[swap.in()] && keepsFloor(open, swap.in(), swap.out())) {
                open[swap.in()] = true;
                open[swap.out()] = false;
            }
        }
    }

    /** The sites that the bound opens most often; where floors bind, those it opens now. */
    private boolean[] rounded(double[] lately, boolean[] chosen) {
        if (question.regionsWithFloors() > 0) {
            return chosen;
        }
        boolean[] open = question.mustFlags();
        IntStream.range(0, open.length)
                .filter(question::free)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -lately[i]))
                .limit(question.choices())
                .forEach(i -> open[i] = true);
        return open;
    }

    private boolean keepsFloor(boolean[] open, int in, int out) {
        int region = question.network().regionOfSite(out);
        if (question.lacking(region) == 0 || question.network().regionOfSite(in) == region) {
            return true;
        }
        long there =
                IntStream.range(0, open.length)
                        .filter(i -> open[i] && question.free(i))
                        .filter(i -> question.network().regionOfSite(i) == region)
                        .count();
        return there > question.lacking(region);
    }

    private double[] firstPrices() {
        var prices = new double[rows.clients];
        for (int j = 0; j < rows.clients; j++) {
            for (int e = rows.from[j + 1] - 1; e >= rows.from[j]; e--) {
                if (best[rows.site[e]]) {
                    prices[j] = rows.way[e] * 1.2;
                }
            }
        }
        return prices;
    }

    private boolean[] flags(int[] sites) {
        var flags = new boolean[question.network().sites()];
        for (int site : sites) {
            flags[site] = true;
        }
        return flags;
    }
}
