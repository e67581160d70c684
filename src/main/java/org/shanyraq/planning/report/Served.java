package org.shanyraq.planning.report;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Ways;

/**
 * Who goes where when these sites are open: each client's nearest site and the way to it.
 *
 * @param site by client, by the network's number; −1 for nobody
 * @param way by client, in steps
 */
record Served(Network network, int[] site, int[] way) {
    static Served by(Network network, int[] sites) {
        var site = new int[network.clients()];
        var way = new int[network.clients()];
        IntStream.range(0, site.length)
                .parallel()
                .forEach(
                        j -> {
                            site[j] = -1;
                            way[j] = Ways.NONE;
                            for (int one : sites) {
                                int length = network.way(one, j);
                                if (length < way[j]) {
                                    way[j] = length;
                                    site[j] = one;
                                }
                            }
                        });
        return new Served(network, site, way);
    }

    /** Steps; not a number when there is nobody. */
    double meanWay(IntPredicate which) {
        double sum = 0;
        double people = 0;
        for (int j = 0; j < site.length; j++) {
            if (which.test(j) && site[j] >= 0) {
                sum += (double) network.demand(j) * way[j];
                people += network.demand(j);
            }
        }
        return sum / people;
    }

    long people(IntPredicate which) {
        return IntStream.range(0, site.length).filter(which).mapToLong(network::demand).sum();
    }

    /** The share of people within so many steps, 0 to 1. */
    double shareWithin(int steps, IntPredicate which) {
        double people = people(which);
        return people == 0 ? 1 : within(steps, which) / people;
    }

    /** People within so many steps. */
    long within(int steps, IntPredicate which) {
        return people(j -> which.test(j) && way[j] <= steps);
    }

    /** The longest way of anybody, in steps. */
    int worst(IntPredicate which) {
        return IntStream.range(0, site.length)
                .filter(j -> which.test(j) && site[j] >= 0 && network.demand(j) > 0)
                .map(j -> way[j])
                .max()
                .orElse(0);
    }

    boolean nobody() {
        return Arrays.stream(site).allMatch(one -> one < 0);
    }
}
