package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Unanswerable;

/**
 * How many people of each region a plan may leave out of reach, so that no region falls behind.
 * Those whom no site at all reaches are out in any case.
 */
final class ReachFloors {
    final int regions;

    /** Steps. */
    final int radius;

    private final Network network;

    /** By client: whether some site reaches it. */
    private final boolean[] reachable;

    /** By region: heads of reachable settlements that may be left out. */
    private final long[] spare;

    /**
     * @param share of each region's people that must be within the radius, 0 to 1
     * @throws Unanswerable when all sites together reach less of a region; the number is its
     */
    ReachFloors(Question question, int radius, double share) {
        network = question.network();
        this.radius = radius;
        reachable = reached(question.all());
        regions =
                1
                        + IntStream.range(0, network.clients())
                                .map(network::regionOfClient)
                                .max()
                                .orElse(-1);
        var people = new long[regions];
        spare = new long[regions];
        for (int j = 0; j < network.clients(); j++) {
            people[network.regionOfClient(j)] += network.demand(j);
            spare[network.regionOfClient(j)] -= reachable[j] ? 0 : network.demand(j);
        }
        for (int region = 0; region < regions; region++) {
            spare[region] += people[region] - (long) Math.ceil(share * people[region]);
            if (spare[region] < 0) {
                throw new Unanswerable(Unanswerable.Reason.REGION_OUT_OF_REACH, region);
            }
        }
    }

    /** Whether some site reaches this client. */
    boolean reachable(int client) {
        return reachable[client];
    }

    /** Heads that may be left out, of those whom some site reaches. */
    long spare(int region) {
        return spare[region];
    }

    /** Which regions these sites leave too many people of. */
    boolean[] fallBehind(int[] sites) {
        boolean[] in = reached(sites);
        var left = new long[regions];
        for (int j = 0; j < in.length; j++) {
            left[network.regionOfClient(j)] += reachable[j] && !in[j] ? network.demand(j) : 0;
        }
        var behind = new boolean[regions];
        for (int region = 0; region < regions; region++) {
            behind[region] = left[region] > spare[region];
        }
        return behind;
    }

    private boolean[] reached(int[] sites) {
        var reached = new boolean[network.clients()];
        IntStream.range(0, reached.length)
                .parallel()
                .forEach(
                        j ->
                                reached[j] =
                                        Arrays.stream(sites)
                                                .anyMatch(i -> network.way(i, j) <= radius));
        return reached;
    }
}
