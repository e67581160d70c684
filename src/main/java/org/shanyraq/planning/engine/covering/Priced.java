package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Ways;

/** A question in which whoever is out of reach pays the price of the region. */
interface Priced {
    Plan solve(int[] price, Effort effort);

    /** What a plan costs without prices. */
    double cost(int[] sites);

    /** What one head out of reach pays at most. */
    double paid(int price);

    /** Tried first where a floor breaks. */
    int firstPrice();

    /** Beyond it numbers would overflow. */
    int mostPrice();

    /**
     * Steps times demand, or heads beyond the radius where one is given.
     *
     * @param radius the largest whole number for travel
     */
    static double costOf(Network network, int[] sites, int radius) {
        return IntStream.range(0, network.clients())
                .parallel()
                .mapToLong(
                        j -> {
                            int way =
                                    Arrays.stream(sites)
                                            .map(i -> network.way(i, j))
                                            .min()
                                            .orElse(Ways.NONE);
                            if (radius < Integer.MAX_VALUE) {
                                return way <= radius ? 0 : network.demand(j);
                            }
                            return way == Ways.NONE ? 0 : (long) way * network.demand(j);
                        })
                .sum();
    }
}
