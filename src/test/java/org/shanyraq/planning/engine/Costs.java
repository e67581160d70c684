package org.shanyraq.planning.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What plans cost, reckoned as plainly as can be, to hold the engine against. */
final class Costs {
    private Costs() {}

    static int way(Question question, int[] sites, int client) {
        return Arrays.stream(sites)
                .map(site -> question.network().way(site, client))
                .min()
                .orElse(Ways.NONE);
    }

    static long travel(Question question, int[] sites) {
        var network = question.network();
        return IntStream.range(0, network.clients())
                .mapToLong(j -> (long) network.demand(j) * way(question, sites, j))
                .sum();
    }

    static int worst(Question question, int[] sites) {
        return IntStream.range(0, question.network().clients())
                .map(j -> way(question, sites, j))
                .max()
                .orElseThrow();
    }

    static long reached(Question question, int[] sites, int radius) {
        var network = question.network();
        return IntStream.range(0, network.clients())
                .filter(j -> way(question, sites, j) <= radius)
                .mapToLong(network::demand)
                .sum();
    }
}
