package org.shanyraq.planning.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.terrain.Client;
import org.shanyraq.planning.terrain.Terrain;

/** Where a plan changes something: by region, by district, by settlement. */
final class ByPlace {
    private static final int STEPS_PER_KM = GreatCircle.STEPS_PER_KM;
    private static final double KM = STEPS_PER_KM;

    private final Terrain terrain;
    private final int[] clientOf;
    private final int[] standing;
    private final int[] sites;
    private final Served today;
    private final Served planned;
    private final Asked asked;
    private final Network network;

    /**
     * @param clientOf by part of a settlement, the terrain's number
     */
    ByPlace(
            Terrain terrain,
            int[] clientOf,
            int[] standing,
            int[] sites,
            Served today,
            Served planned,
            Asked asked) {
        this.terrain = terrain;
        this.clientOf = clientOf;
        this.standing = standing;
        this.sites = sites;
        this.today = today;
        this.planned = planned;
        this.asked = asked;
        network = planned.network();
    }

    List<PlanReport.Area> regions() {
        var areas = new ArrayList<PlanReport.Area>();
        for (int region = 0; region < terrain.regions().size(); region++) {
            int here = region;
            var inside = MakeReport.in(network, region);
            int centres = count(sites, here);
            areas.add(
                    new PlanReport.Area(
                            terrain.regions().get(region),
                            planned.people(inside),
                            centres,
                            centres - count(standing, here),
                            today.meanWay(inside) / KM,
                            planned.meanWay(inside) / KM,
                            today.shareWithin(radius(), inside),
                            planned.shareWithin(radius(), inside),
                            planned.worst(inside) / KM));
        }
        return areas;
    }

    List<PlanReport.Gaining> districts() {
        var numbers = new LinkedHashMap<String, Integer>();
        int[] districtOf =
                Arrays.stream(clientOf)
                        .map(
                                client ->
                                        numbers.computeIfAbsent(
                                                terrain.clients().get(client).district(),
                                                any -> numbers.size()))
                        .toArray();
        return numbers.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .map(entry -> gaining(entry.getKey(), part -> districtOf[part] == entry.getValue()))
                .filter(district -> district.people() > 0)
                .sorted(
                        Comparator.comparingDouble(PlanReport.Gaining::saved)
                                .reversed()
                                .thenComparing(PlanReport.Gaining::code))
                .toList();
    }

    private PlanReport.Gaining gaining(String code, IntPredicate inside) {
        return new PlanReport.Gaining(
                code,
                planned.people(inside),
                planned.people(inside.and(this::gains)),
                today.meanWay(inside) / KM,
                planned.meanWay(inside) / KM);
    }

    /** Settlements for which the plan does nothing, those with most people first. */
    List<PlanReport.LeftOut> leftOut() {
        var placed =
                IntStream.range(0, clientOf.length)
                        .filter(part -> network.demand(part) > 0)
                        .mapToObj(this::leftOut)
                        .flatMap(Optional::stream);
        var unplaced =
                terrain.unplaced().stream()
                        .map(client -> leftOut(client, client.demand(), PlanReport.Why.UNPLACED));
        return Stream.concat(placed, unplaced)
                .sorted(Comparator.comparingInt(PlanReport.LeftOut::people).reversed())
                .toList();
    }

    private Optional<PlanReport.LeftOut> leftOut(int part) {
        boolean nowhere = planned.site()[part] < 0;
        boolean beyond = asked.everybody() && planned.way()[part] > radius();
        return nowhere || beyond
                ? Optional.of(
                        leftOut(
                                terrain.clients().get(clientOf[part]),
                                network.demand(part),
                                nowhere ? PlanReport.Why.CUT_OFF : PlanReport.Why.BEYOND))
                : Optional.empty();
    }

    private static PlanReport.LeftOut leftOut(Client client, int people, PlanReport.Why why) {
        return new PlanReport.LeftOut(client.code(), client.names(), people, why);
    }

    private int radius() {
        return asked.radius() * STEPS_PER_KM;
    }

    private int count(int[] some, int region) {
        return (int) Arrays.stream(some).filter(i -> network.regionOfSite(i) == region).count();
    }

    boolean gains(int part) {
        return planned.way()[part] < today.way()[part];
    }

    List<PlanReport.Layer> layers() {
        var layers = new ArrayList<PlanReport.Layer>();
        for (int gain = 0; gain <= 3; gain++) {
            int wanted = gain;
            layers.add(
                    new PlanReport.Layer(
                            gain,
                            IntStream.range(0, network.clients())
                                    .filter(part -> gain(part) == wanted)
                                    .map(part -> clientOf[part])
                                    .distinct()
                                    .toArray()));
        }
        return layers;
    }

    private int gain(int client) {
        double km = ((double) today.way()[client] - planned.way()[client]) / KM;
        return km < 1 ? 0 : km < 10 ? 1 : km < 50 ? 2 : 3;
    }
}
