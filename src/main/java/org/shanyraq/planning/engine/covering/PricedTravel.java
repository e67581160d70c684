package org.shanyraq.planning.engine.covering;

import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * Beyond the radius the way is longer by the price, for those who could be within it: who cannot
 * would pay in every plan.
 */
record PricedTravel(Question question, ReachFloors floors) implements Priced {
    @Override
    public Plan solve(int[] price, Effort effort) {
        var network = question.network();
        Ways dearer =
                (site, client) -> {
                    int way = network.way(site, client);
                    return way <= floors.radius || way == Ways.NONE || !floors.reachable(client)
                            ? way
                            : way + price[network.regionOfClient(client)];
                };
        return LeastTravel.solve(question.in(network.with(network.demands(), dearer)), effort);
    }

    @Override
    public double cost(int[] sites) {
        return Priced.costOf(question.network(), sites, Integer.MAX_VALUE);
    }

    @Override
    public double paid(int price) {
        return price;
    }

    @Override
    public int firstPrice() {
        return floors.radius;
    }

    @Override
    public int mostPrice() {
        return 1 << 29;
    }
}
