package org.shanyraq.planning.staffing;

import java.util.Arrays;
import java.util.Collections;
import java.util.PriorityQueue;
import org.shanyraq.planning.staffing.simulation.Draws;

/** The shortest queue there is: whoever came first gets whoever is free first. */
public final class PlainQueue {
    private PlainQueue() {}

    /** Waits in the order of arrival; NaN for those who left. */
    public static double[] waits(Draws draws, int agents) {
        var free = new PriorityQueue<Double>(Collections.nCopies(agents, 0.0));
        var waits = new double[draws.contacts()];
        for (int i = 0; i < waits.length; i++) {
            double start = Math.max(draws.arrives()[i], free.peek());
            waits[i] = start - draws.arrives()[i];
            if (waits[i] > draws.patience()[i]) {
                waits[i] = Double.NaN;
            } else {
                free.remove();
                free.add(start + draws.handling()[i]);
            }
        }
        return waits;
    }

    /** The most seconds by which two ways of answering differ for any contact. */
    public static double difference(double[] one, double[] other) {
        double most = 0;
        for (int i = 0; i < one.length; i++) {
            boolean gone = Double.isNaN(one[i]);
            if (gone != Double.isNaN(other[i])) {
                return Double.POSITIVE_INFINITY;
            }
            most = gone ? most : Math.max(most, Math.abs(one[i] - other[i]));
        }
        return Arrays.equals(one, other) ? 0 : most;
    }
}
