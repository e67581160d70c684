package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Unanswerable;

/**
 * Plans that leave no region behind: in each, at least so large a share of the people is within a
 * radius. The floors are priced instead of enforced (Lagrangian relaxation; M. L. Fisher,
 * Management Science 27, 1981): whoever of a region lives beyond the radius pays so much more, and
 * the price of each region is halved in between until its floor just holds. Every round is an
 * ordinary question of travel, whose bound, less what the prices could have cost a plan that keeps
 * its floors, bounds all such plans.
 */
public final class Fairly {
    /** Work for each round of prices; what is left when they stand goes into the last plan. */
    private static final long UNITS_A_ROUND = 6;

    private static final int ROUNDS = 14;

    /** The last plans are looked for more thoroughly; a better one may break a floor again. */
    private static final long UNITS_AT_LAST = 400;

    private static final int ROUNDS_AT_LAST = 3;

    private final ReachFloors floors;
    private final Priced priced;
    private final Effort effort;
    private final long began = System.nanoTime();
    private final int[] price;
    private final int[] low;
    private final int[] high;
    private long units;
    private boolean goOn = true;
    private int[] best = new int[0];
    private int[] bestPrice;
    private double bestCost = Double.MAX_VALUE;
    private double bound = Double.NEGATIVE_INFINITY;
    private long cutOff;

    private Fairly(ReachFloors floors, Priced priced, Effort effort) {
        this.floors = floors;
        this.priced = priced;
        this.effort = effort;
        price = new int[floors.regions];
        bestPrice = price.clone();
        low = new int[floors.regions];
        high = new int[floors.regions];
        Arrays.fill(high, Integer.MAX_VALUE);
    }

    /**
     * The least travel under the floors.
     *
     * @param radius steps
     * @param share of each region's people within it, 0 to 1
     * @return value and bound in steps times demand
     * @throws Unanswerable when a region cannot be reached so well, or no such plan was found
     */
    public static Plan leastTravel(Question question, int radius, double share, Effort effort) {
        var floors = new ReachFloors(question, radius, share);
        return new Fairly(floors, new PricedTravel(question, floors), effort).solve();
    }

    /**
     * Most people within the same radius under the floors.
     *
     * @return value and bound in people
     * @throws Unanswerable when a region cannot be reached so well, or no such plan was found
     */
    public static Plan mostPeople(Question question, int radius, double share, Effort effort) {
        var floors = new ReachFloors(question, radius, share);
        var left = new Fairly(floors, new PricedReach(question, radius), effort).solve();
        double within = question.network().totalDemand() - (double) left.cutOff();
        return new Plan(
                left.sites(),
                within - left.value(),
                within - left.bound(),
                left.cutOff(),
                left.units(),
                left.seconds());
    }

    private Plan solve() {
        boolean moved = true;
        for (int round = 0; moved && goOn && round < ROUNDS; round++) {
            moved = move(ask(UNITS_A_ROUND));
        }
        System.arraycopy(bestPrice, 0, price, 0, price.length);
        moved = best.length > 0;
        for (int round = 0; moved && goOn && round < ROUNDS_AT_LAST; round++) {
            boolean[] behind = ask(UNITS_AT_LAST);
            moved = anyOf(behind) && move(behind);
        }
        if (best.length == 0) {
            throw new Unanswerable(Unanswerable.Reason.NO_FAIR_PLAN, 0);
        }
        return new Plan(
                best, bestCost, Math.min(bestCost, Math.ceil(bound)), cutOff, units, seconds());
    }

    /** One round at the prices as they stand; says which regions its plan leaves behind. */
    private boolean[] ask(long most) {
        var plan =
                priced.solve(
                        price,
                        new Effort(
                                Math.min(most, effort.units() - units),
                                effort.seconds() - seconds(),
                                effort.threads(),
                                effort.seed(),
                                this::watched));
        units += plan.units();
        goOn &= units < effort.units() && seconds() < effort.seconds();
        cutOff = plan.cutOff();
        double refund = 0;
        for (int region = 0; region < price.length; region++) {
            refund += priced.paid(price[region]) * floors.spare(region);
        }
        bound = Math.max(bound, plan.bound() - refund);
        boolean[] behind = floors.fallBehind(plan.sites());
        double cost = priced.cost(plan.sites());
        if (!anyOf(behind) && cost < bestCost) {
            best = plan.sites();
            bestCost = cost;
            bestPrice = price.clone();
        }
        return behind;
    }

    private static boolean anyOf(boolean[] flags) {
        return IntStream.range(0, flags.length).anyMatch(i -> flags[i]);
    }

    private boolean watched(Effort.Progress progress) {
        goOn =
                effort.watch()
                        .test(
                                new Effort.Progress(
                                        units + progress.units(), bestCost, Math.max(0, bound)));
        return goOn;
    }

    /** Dearer where a floor broke, cheaper where it held; false when all prices stand. */
    private boolean move(boolean[] behind) {
        boolean moved = false;
        for (int region = 0; region < price.length; region++) {
            int now = price[region];
            if (behind[region]) {
                low[region] = now;
                high[region] = now >= high[region] ? Integer.MAX_VALUE : high[region];
            } else {
                high[region] = now;
                low[region] = Math.min(low[region], now);
            }
            price[region] = next(region);
            moved |= price[region] != now;
        }
        return moved;
    }

    private int next(int region) {
        if (high[region] == Integer.MAX_VALUE) {
            return Math.min(priced.mostPrice(), Math.max(priced.firstPrice(), 3 * low[region]));
        }
        int between = low[region] + (high[region] - low[region]) / 2;
        return high[region] - low[region] <= high[region] / 16 ? high[region] : between;
    }

    private double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
