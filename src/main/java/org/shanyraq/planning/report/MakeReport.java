package org.shanyraq.planning.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.covering.Within;
import org.shanyraq.planning.engine.median.Replacements;
import org.shanyraq.planning.terrain.Terrain;

/** Reckons a plan's report from where its centres are. */
public final class MakeReport {
    private static final double KM = GreatCircle.STEPS_PER_KM;
    private static final int IN_30 = 30 * GreatCircle.STEPS_PER_KM;
    private static final int IN_50 = 50 * GreatCircle.STEPS_PER_KM;
    private static final IntPredicate ALL = client -> true;

    private final Terrain terrain;
    private final Asked asked;
    private final Network network;
    private final int[] standing;
    private final int[] sites;
    private final Served today;
    private final Served planned;

    /** By part of a settlement, the terrain's number; where room is limited one has several. */
    private final int[] clientOf;

    private MakeReport(Terrain terrain, int[] sites, Asked asked) {
        this.terrain = terrain;
        this.asked = asked;
        this.sites = sites;
        boolean[] flags = terrain.standing();
        standing = IntStream.range(0, flags.length).filter(i -> flags[i]).toArray();
        if (asked.room() > 0) {
            var filled = Filled.by(terrain, sites, asked.room());
            clientOf = filled.clientOf();
            planned = filled.served();
        } else {
            clientOf = IntStream.range(0, terrain.clients().size()).toArray();
            planned = Served.by(terrain.network(), sites);
        }
        network = planned.network();
        today = Served.by(network, standing);
    }

    /**
     * @param sites the network's numbers, those that stand included
     */
    public static PlanReport of(Terrain terrain, int[] sites, Asked asked) {
        return new MakeReport(terrain, sites, asked).make();
    }

    /** The country's figures alone, for a plan that somebody is moving about. */
    public static PlanReport.Figures figures(Terrain terrain, int[] sites, Asked asked) {
        var served =
                asked.room() > 0
                        ? Filled.by(terrain, sites, asked.room()).served()
                        : Served.by(terrain.network(), sites);
        return figures(terrain, served, sites.length, asked);
    }

    private PlanReport make() {
        var places = new ByPlace(terrain, clientOf, standing, sites, today, planned, asked);
        return new PlanReport(
                terrain,
                asked,
                figures(terrain, today, standing.length, asked),
                figures(terrain, planned, sites.length, asked),
                planned.people(places::gains),
                Equity.of(today, KM),
                Equity.of(planned, KM),
                places.regions(),
                places.districts(),
                proposed(),
                curve(),
                places.layers(),
                places.leftOut());
    }

    private static PlanReport.Figures figures(
            Terrain terrain, Served served, int centres, Asked asked) {
        int worst = 0;
        double longest = -1;
        for (int region = 0; region < terrain.regions().size(); region++) {
            double mean = served.meanWay(in(served.network(), region));
            if (mean > longest) {
                longest = mean;
                worst = region;
            }
        }
        return new PlanReport.Figures(
                centres,
                served.meanWay(ALL) / KM,
                served.worst(ALL) / KM,
                served.shareWithin(IN_30, ALL),
                served.shareWithin(IN_50, ALL),
                served.within(asked.radius() * GreatCircle.STEPS_PER_KM, ALL),
                terrain.regions().get(worst),
                longest / KM);
    }

    static IntPredicate in(Network network, int region) {
        return client -> network.regionOfClient(client) == region;
    }

    private List<PlanReport.Proposed> proposed() {
        double whole =
                asked.by() == Asked.Measure.TRAVEL ? planned.meanWay(ALL) * planned.people(ALL) : 1;
        var proposed = new ArrayList<PlanReport.Proposed>();
        for (var one : replacements()) {
            IntPredicate served = j -> planned.site()[j] == one.site() && network.demand(j) > 0;
            proposed.add(
                    new PlanReport.Proposed(
                            terrain.sites().get(one.site()),
                            one.site(),
                            planned.people(served),
                            settlements(served),
                            today.meanWay(served) / KM,
                            planned.meanWay(served) / KM,
                            one.next() == Replacements.NONE
                                    ? Optional.empty()
                                    : Optional.of(terrain.sites().get(one.next())),
                            whole == 0 ? 0 : one.extra() / whole));
        }
        proposed.sort(Comparator.comparingLong(PlanReport.Proposed::people).reversed());
        return proposed;
    }

    private int settlements(IntPredicate served) {
        return (int)
                IntStream.range(0, network.clients())
                        .filter(served)
                        .map(part -> clientOf[part])
                        .distinct()
                        .count();
    }

    /**
     * What would best stand in, by what the plan is measured by; nobody can say where room is
     * limited.
     */
    private List<Replacements.Replacement> replacements() {
        boolean[] stands = terrain.standing();
        var question = question(terrain, sites.length, asked.barred());
        if (asked.room() == 0) {
            return Replacements.of(measured(question), sites);
        }
        return Arrays.stream(sites)
                .filter(site -> !stands[site])
                .mapToObj(site -> new Replacements.Replacement(site, 0, Replacements.NONE, 0))
                .toList();
    }

    private Question measured(Question question) {
        return switch (asked.by()) {
            case TRAVEL -> question;
            case REACH -> Within.of(question, asked.radius() * GreatCircle.STEPS_PER_KM);
            case WORST -> Within.of(question, planned.worst(ALL));
        };
    }

    /** Today's centres stand, a new one may stand wherever none is forbidden. */
    static Question question(Terrain terrain, int centres, List<String> barred) {
        var forbidden = new boolean[terrain.sites().size()];
        for (int i = 0; i < forbidden.length; i++) {
            forbidden[i] = barred.contains(terrain.sites().get(i).settlement());
        }
        return new Question(terrain.network(), centres, terrain.standing(), forbidden, new int[0]);
    }

    /** The plan's own centres, each time the one that saves most; not where room is limited. */
    private List<PlanReport.Step> curve() {
        if (asked.room() > 0) {
            return List.of();
        }
        int[] order = Opening.order(network, standing, sites);
        var steps = new ArrayList<PlanReport.Step>();
        int points = 12;
        for (int k = 0; k <= points; k++) {
            int opened = (int) Math.round((double) k * order.length / points);
            int[] open =
                    IntStream.concat(Arrays.stream(standing), Arrays.stream(order, 0, opened))
                            .toArray();
            boolean repeated = !steps.isEmpty() && steps.getLast().centres() == open.length;
            if (open.length > 0 && !repeated) {
                var figures = figures(terrain, open, asked);
                steps.add(
                        new PlanReport.Step(
                                open.length,
                                figures.meanKm(),
                                figures.within30(),
                                figures.within50(),
                                figures.worstRegionKm()));
            }
        }
        return steps;
    }
}
