package org.shanyraq.planning.engine.median;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Team;
import org.shanyraq.planning.engine.Ways;

/**
 * The plan with the least total travel (p-median; S. L. Hakimi, Operations Research 12, 1964). Four
 * searches and a proof work side by side; after each unit of work they tell one another what they
 * found, always in the same order, so that the result depends on seed and units alone.
 */
public final class LeastTravel {
    private static final int LANES = 4;
    private static final int KICKS = 6;

    /** Kicks times near pairs of a unit at most, so that units of large networks stay short. */
    private static final int PAIRS_A_UNIT = 6_000_000;

    private static final int STEPS = 200;
    private static final int RELINK_EVERY = 8;

    /** Lists this many times as long as a client needs on average to meet an open site. */
    private static final int LIST_FACTOR = 25;

    private static final int SHORTEST_LIST = 60;

    /** Pairs of client and site at most, 24 bytes each: what a small machine can spare. */
    private static final int MOST_PAIRS = 5_000_000;

    private final Question question;
    private final Effort effort;
    private final long began = System.nanoTime();
    private long units;

    private LeastTravel(Question question, Effort effort) {
        this.question = question;
        this.effort = effort;
    }

    public static Plan solve(Question question, Effort effort) {
        int sites = question.network().sites();
        int longest = Math.max(SHORTEST_LIST, MOST_PAIRS / question.network().clients());
        int first = Math.max(SHORTEST_LIST, LIST_FACTOR * sites / question.centres());
        return new LeastTravel(question, effort).solve(Math.min(first, longest), longest);
    }

    /**
     * The same with whole lists from the start, for questions in which most sites are out of reach.
     */
    public static Plan solveWhole(Question question, Effort effort) {
        return new LeastTravel(question, effort).solve(Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    /**
     * @param first how long lists are at first
     * @param longest how long they may become; a plan that still leans on cut lists then keeps its
     *     true cost and a bound that is the weaker for it
     */
    private Plan solve(int first, int longest) {
        int sites = question.network().sites();
        int most = Math.min(sites, first);
        int[] start = new int[0];
        while (true) {
            var near = Near.of(question, Math.min(most, sites));
            try (var team = new Team(effort.threads())) {
                var round = new Round(near, team, start);
                round.run();
                long underrated = underrated(near, round.best.best());
                if (underrated == 0 || most >= Math.min(sites, longest) || !round.goOn) {
                    return plan(near, round, underrated);
                }
                start = round.best.best();
            }
            most = Math.min(longest, 3 * most);
        }
    }

    /** What cut lists make the plan look better than it is. */
    private long underrated(Near near, int[] sites) {
        var layout = new Layout(near);
        layout.become(sites);
        long sum = 0;
        for (int j = 0; j < near.clients; j++) {
            if (near.cut[j] && layout.first[j] == Layout.NOBODY) {
                int way = Ways.NONE;
                for (int site : networkSites(near, sites)) {
                    way = Math.min(way, question.network().way(site, j));
                }
                sum += (long) near.weight[j] * (way - near.base[j]);
            }
        }
        return sum;
    }

    private int[] networkSites(Near near, int[] chosen) {
        var musts = IntStream.range(0, question.network().sites()).filter(question::must);
        var others = Arrays.stream(chosen).map(i -> near.siteOfNetwork[i]);
        return IntStream.concat(musts, others).sorted().toArray();
    }

    private Plan plan(Near near, Round round, long underrated) {
        return new Plan(
                networkSites(near, round.best.best()),
                round.best.cost() + underrated,
                round.bound(),
                near.cutOff,
                units,
                (System.nanoTime() - began) / 1e9);
    }

    /** The searches and the proof over one set of lists. */
    private final class Round {
        private final Near near;
        private final Team team;
        private final boolean[] useless;
        private final List<Lane> lanes = new ArrayList<>();
        private final Prover prover;
        private Lane best;
        boolean goOn = true;

        Round(Near near, Team team, int[] start) {
            this.near = near;
            this.team = team;
            useless = new boolean[near.sites];
            var random = new SplittableRandom(effort.seed());
            for (int k = 0; k < LANES; k++) {
                lanes.add(new Lane(near, useless, k, random.split()));
            }
            team.run(lanes.stream().<Runnable>map(lane -> lane::settle).toList());
            lanes.getFirst().consider(start);
            best = lanes.getFirst();
            findBest();
            prover = new Prover(near, firstPrices());
        }

        void run() {
            while (goOn && !prover.done()) {
                work();
                units++;
                goOn =
                        units < effort.units()
                                && (System.nanoTime() - began) / 1e9 < effort.seconds()
                                && effort.watch()
                                        .test(new Effort.Progress(units, best.cost(), bound()));
            }
        }

        double bound() {
            return prover.done() ? best.cost() : Math.ceil(prover.bound(best.cost()) - 1e-3);
        }

        private void work() {
            var tasks = new ArrayList<Runnable>();
            double upper = best.cost();
            int[] goal = best.best();
            boolean relink = units % RELINK_EVERY == RELINK_EVERY - 1;
            int[] idea = relink ? prover.idea() : new int[0];
            tasks.add(() -> prover.work(STEPS, upper));
            for (var lane : lanes) {
                tasks.add(() -> search(lane, relink, goal, idea));
            }
            team.run(tasks);
            lanes.getFirst().consider(prover.leafSites());
            prover.markUseless(useless);
            findBest();
        }

        private void search(Lane lane, boolean relink, int[] goal, int[] idea) {
            if (relink) {
                if (lane == lanes.getFirst()) {
                    lane.consider(idea);
                }
                lane.relinkWith(goal);
            }
            lane.search(Math.clamp(PAIRS_A_UNIT / (near.clientSite.length + 1), 1, KICKS));
        }

        private void findBest() {
            for (var lane : lanes) {
                if (lane.cost() < best.cost()) {
                    best = lane;
                }
            }
        }

        /** The ways to the second nearest open sites: prices end up a little below. */
        private double[] firstPrices() {
            var layout = new Layout(near);
            layout.become(best.best());
            var prices = new double[near.clients];
            for (int j = 0; j < near.clients; j++) {
                prices[j] = layout.secondWay[j];
            }
            return prices;
        }
    }
}
