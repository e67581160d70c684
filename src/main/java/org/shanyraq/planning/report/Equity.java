package org.shanyraq.planning.report;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How evenly the ways lie upon people.
 *
 * @param furthest mean way of the tenth of people who have the longest ones, km
 * @param gini of all people's ways: 0 when all go equally far, towards 1 when few go all the way
 *     (C. Gini, "Variabilità e mutabilità", 1912)
 */
public record Equity(double furthest, double gini) {
    private static final double TENTH = 0.1;

    /** By people, not by settlements; whoever has no way is left out. */
    static Equity of(Served served, double stepsPerKm) {
        var network = served.network();
        int[] byWay =
                IntStream.range(0, network.clients())
                        .filter(j -> served.site()[j] >= 0 && network.demand(j) > 0)
                        .boxed()
                        .sorted(Comparator.comparingInt(j -> served.way()[j]))
                        .mapToInt(Integer::intValue)
                        .toArray();
        double people = IntStream.of(byWay).mapToDouble(network::demand).sum();
        double travel =
                IntStream.of(byWay)
                        .mapToDouble(j -> (double) network.demand(j) * served.way()[j])
                        .sum();
        double before = 0;
        double area = 0;
        double far = 0;
        for (int j : byWay) {
            double here = network.demand(j);
            double beyond = Math.max(0, before + here - Math.max(before, people * (1 - TENTH)));
            far += beyond * served.way()[j];
            area += here * (2 * before + here) * served.way()[j];
            before += here;
        }
        return new Equity(
                far / (people * TENTH) / stepsPerKm,
                travel == 0 ? 0 : area / (people * travel) - 1);
    }
}
