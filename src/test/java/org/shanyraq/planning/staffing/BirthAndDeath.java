package org.shanyraq.planning.staffing;

import org.shanyraq.planning.staffing.erlang.Load;

/**
 * M/M/N+M by its states: births λ, deaths min(n, N)/h + max(0, n − N)θ, in logarithms, until the
 * tail is nothing.
 */
record BirthAndDeath(double waits, double abandons, double queue) {
    static BirthAndDeath of(Load load, int agents, double patience) {
        double log = 0;
        double peak = 0;
        int last = 0;
        while (log > peak - 60 || last <= agents) {
            log += step(load, agents, patience, ++last);
            peak = Math.max(peak, log);
        }
        double sum = 0;
        double waits = 0;
        double queue = 0;
        log = 0;
        for (int n = 0; n < last; ) {
            double share = Math.exp(log - peak);
            sum += share;
            waits += n >= agents ? share : 0;
            queue += n > agents ? share * (n - agents) : 0;
            log += step(load, agents, patience, ++n);
        }
        return new BirthAndDeath(waits / sum, queue / sum / patience / load.rate(), queue / sum);
    }

    private static double step(Load load, int agents, double patience, int n) {
        double deaths = Math.min(n, agents) / load.handling() + Math.max(0, n - agents) / patience;
        return Math.log(load.rate() / deaths);
    }
}
