package org.shanyraq.planning.staffing.simulation;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Who comes when and how long each takes, drawn beforehand, so that two ways of answering can be
 * tried on the very same contacts.
 *
 * @param arrives seconds from the begin, rising
 * @param kind the number of each contact's kind
 * @param handling seconds that it takes an agent
 * @param patience seconds after which it leaves; infinite where nobody does
 */
public record Draws(double[] arrives, int[] kind, double[] handling, double[] patience) {

    /** Arrivals of all kinds, each Poisson; handling and patience are exponential. */
    public static Draws of(List<TeamSimulation.Kind> kinds, int contacts, long seed) {
        var random = new SplittableRandom(seed);
        double rate = kinds.stream().mapToDouble(one -> one.load().rate()).sum();
        var draws =
                new Draws(
                        new double[contacts],
                        new int[contacts],
                        new double[contacts],
                        new double[contacts]);
        double now = 0;
        for (int i = 0; i < contacts; i++) {
            now += exponential(random, 1 / rate);
            int which = which(kinds, rate * random.nextDouble());
            var kind = kinds.get(which);
            draws.arrives[i] = now;
            draws.kind[i] = which;
            draws.handling[i] = exponential(random, kind.load().handling());
            draws.patience[i] =
                    kind.patience().isPresent()
                            ? exponential(random, kind.patience().getAsDouble())
                            : Double.POSITIVE_INFINITY;
        }
        return draws;
    }

    public int contacts() {
        return arrives.length;
    }

    private static int which(List<TeamSimulation.Kind> kinds, double at) {
        double so = 0;
        for (int i = 0; i < kinds.size(); i++) {
            so += kinds.get(i).load().rate();
            if (at < so) {
                return i;
            }
        }
        return kinds.size() - 1;
    }

    private static double exponential(SplittableRandom random, double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }
}
