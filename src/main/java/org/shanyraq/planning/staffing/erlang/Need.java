package org.shanyraq.planning.staffing.erlang;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How many agents a load needs. With a known patience by {@link ErlangA}, else by {@link ErlangC},
 * which asks "what if nobody may be lost".
 *
 * @param patience mean seconds; empty where nobody leaves
 */
public record Need(Load load, Goal goal, OptionalDouble patience) {
    private static final int MOST_AGENTS = 4_000_000;

    /**
     * How it stands with so many agents.
     *
     * @return empty when they cannot keep up and nobody leaves
     */
    public Optional<Standing> with(int agents) {
        if (agents < 1) {
            return Optional.empty();
        }
        return patience.isPresent()
                ? Optional.of(ErlangA.standing(load, agents, patience.getAsDouble(), goal.within()))
                : ErlangC.standing(load, agents, goal.within());
    }

    /**
     * The fewest agents that meet the goal. One more agent never makes a queue worse, so the search
     * doubles and then halves.
     */
    public int agents() {
        int low = 0;
        int high = (int) Math.max(1, Math.ceil(load.erlangs()));
        while (!meets(high)) {
            low = high;
            high = high < 16 ? high + 1 : high + (int) Math.ceil(Math.sqrt(high));
            if (high > MOST_AGENTS) {
                throw new Unplannable("no number of agents reaches this goal");
            }
        }
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (meets(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private boolean meets(int agents) {
        return with(agents).filter(goal::isMetBy).isPresent();
    }

    /**
     * How many must stand on the roster, so that as many are at work: leave, illness, training and
     * breaks take their share.
     *
     * @param shrinkage the share of paid time that is not at the desk, from 0 to below 1
     */
    public static int rostered(int agents, double shrinkage) {
        if (!(shrinkage >= 0 && shrinkage < 1)) {
            throw new Unplannable("shrinkage lies between 0 and 1: " + shrinkage);
        }
        return (int) Math.ceil(agents / (1 - shrinkage) - 1e-9);
    }

    /**
     * Agents who each hold several chats at once count as so many servers; the handling time is the
     * one measured at that concurrency.
     *
     * @param concurrency chats at once, 1 or more
     */
    public static int agentsFor(int servers, double concurrency) {
        if (!(concurrency >= 1)) {
            throw new Unplannable("somebody holds one chat or more: " + concurrency);
        }
        return (int) Math.ceil(servers / concurrency - 1e-9);
    }
}
