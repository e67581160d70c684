package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.median.LeastTravel;

/** Who is out of reach counts for more heads than one, in parts of {@link #PART}. */
record PricedReach(Question question, int radius) implements Priced {
    private static final int PART = 16;

    @Override
    public Plan solve(int[] price, Effort effort) {
        var network = question.network();
        int[] heads = network.demands();
        for (int j = 0; j < heads.length; j++) {
            heads[j] += (int) ((long) heads[j] * price[network.regionOfClient(j)] / PART);
        }
        var asked = question.in(network.with(heads, new Within(network, radius)));
        var plan = LeastTravel.solveWhole(asked, effort);
        return new Plan(
                plan.sites(),
                plan.value(),
                plan.bound(),
                unreached(),
                plan.units(),
                plan.seconds());
    }

    private long unreached() {
        var network = question.network();
        int[] all = question.all();
        return IntStream.range(0, network.clients())
                .filter(j -> Arrays.stream(all).noneMatch(i -> network.way(i, j) <= radius))
                .mapToLong(network::demand)
                .sum();
    }

    @Override
    public double cost(int[] sites) {
        return Priced.costOf(question.network(), sites, radius) - unreached();
    }

    @Override
    public double paid(int price) {
        return (double) price / PART;
    }

    @Override
    public int firstPrice() {
        return PART;
    }

    /** So that all heads together stay a whole number of 31 bits. */
    @Override
    public int mostPrice() {
        long times = Integer.MAX_VALUE / Math.max(1, question.network().totalDemand()) - 1;
        return PART * (int) Math.clamp(times, 1, 100);
    }
}
