package org.shanyraq.planning.staffing.erlang;

import java.util.Optional;

/**
 * Erlang's delay formula: everybody waits until somebody answers, nobody leaves (M/M/N; A. K.
 * Erlang, 1917; R. B. Cooper, Introduction to Queueing Theory, 1981, ch. 3).
 */
public final class ErlangC {
    private ErlangC() {}

    /**
     * The chance to wait, C = B / (1 − ρ(1 − B)) with Erlang B's B.
     *
     * @return empty when the agents cannot keep up (N ≤ A): the queue then grows for ever
     */
    public static Optional<Double> waiting(int agents, double erlangs) {
        if (agents < 0 || !(erlangs >= 0)) {
            throw new Unplannable("agents and erlangs are not below 0: " + agents + ", " + erlangs);
        }
        if (agents <= erlangs) {
            return Optional.empty();
        }
        double blocking = ErlangB.blocking(agents, erlangs);
        return Optional.of(blocking / (1 - erlangs / agents * (1 - blocking)));
    }

    /**
     * @param within the time of the service level, seconds
     * @return empty when the agents cannot keep up
     */
    public static Optional<Standing> standing(Load load, int agents, double within) {
        double erlangs = load.erlangs();
        return waiting(agents, erlangs)
                .map(
                        waits -> {
                            double free = agents - erlangs;
                            double mean = waits * load.handling() / free;
                            double level = 1 - waits * Math.exp(-free * within / load.handling());
                            return new Standing(
                                    agents,
                                    waits,
                                    mean,
                                    0,
                                    erlangs / agents,
                                    load.rate() * mean,
                                    level,
                                    level);
                        });
    }
}
