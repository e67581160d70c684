package org.shanyraq.planning.staffing.erlang;

import java.util.OptionalDouble;

/**
 * Erlang A: who waits longer than she has patience for leaves; patience is exponential (M/M/N+M; C.
 * Palm, 1957; A. Mandelbaum and S. Zeltyn, The Palm/Erlang-A Queue, 2005).
 *
 * <p>Everything follows from the offered wait, the time that somebody with endless patience would
 * wait. Its density at x > 0 is {@code λ·p(N−1)·exp(λ(1 − e^{−θx})/θ − Nμx)} (F. Baccelli and G.
 * Hebuterne, 1981). The exponent is concave, so the integrals are taken by Gauss and Legendre over
 * the stretch on which it lies within 40 of its peak, all relative to that peak: no state is
 * counted one by one, nothing overflows, and for θ → 0 the sums become those of Erlang C without a
 * seam.
 */
public final class ErlangA {
    private ErlangA() {}

    /**
     * @param patience mean seconds that somebody is ready to wait, above 0
     * @param within the time of the service level, seconds
     */
    public static Standing standing(Load load, int agents, double patience, double within) {
        if (agents < 1) {
            throw new Unplannable("agents are 1 or more: " + agents);
        }
        if (!(patience > 0)) {
            throw new Unplannable("patience is above 0 s: " + patience);
        }
        var wait = new OfferedWait(load, agents, 1 / patience, within);
        double left = wait.left();
        double meanWait = wait.meanWait();
        double waits = wait.waits();
        double answered = 1 - waits + wait.answeredWaitingInTime();
        double stayed = answered + Math.exp(-within / patience) * wait.longer();
        return new Standing(
                agents,
                waits,
                meanWait,
                left,
                load.erlangs() * (1 - left) / agents,
                load.rate() * meanWait,
                Math.min(1, answered),
                stayed > 0 ? Math.min(1, answered / stayed) : 1);
    }

    /**
     * Mean patience by its usual estimate: the waiting time of all, over the number of those who
     * left (Mandelbaum and Zeltyn, 2005).
     *
     * @return empty while nobody has left
     */
    public static OptionalDouble patience(double secondsWaited, long left) {
        return left > 0 ? OptionalDouble.of(secondsWaited / left) : OptionalDouble.empty();
    }
}
