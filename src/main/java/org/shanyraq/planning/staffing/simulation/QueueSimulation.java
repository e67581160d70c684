package org.shanyraq.planning.staffing.simulation;

import java.util.OptionalDouble;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.staffing.erlang.Load;

/**
 * A queue with one kind of contact and equal agents, lived through in the order of arrival: each
 * contact gets the agent who is free first (J. Kiefer and J. Wolfowitz, 1955), unless her patience
 * ends before. Arrivals, handling and patience are exponential, as Erlang has them.
 */
public final class QueueSimulation {
    /** So many contacts before counting begins: the queue starts empty, which no day is. */
    private static final int RUNNING_IN = 20_000;

    private final Load load;
    private final double patience;
    private final double within;
    private final FreeAt agents;
    private final SplittableRandom random;
    private double now;

    private QueueSimulation(
            Load load, int agents, OptionalDouble patience, double within, long seed) {
        this.load = load;
        this.patience = patience.orElse(Double.POSITIVE_INFINITY);
        this.within = within;
        this.agents = new FreeAt(agents);
        this.random = new SplittableRandom(seed);
    }

    /**
     * Lives through at least {@code contacts}, and goes on until both standard errors are at most
     * {@code error}. Near full load a million contacts alone scatter by several percent, because a
     * busy hour remembers the one before (W. Whitt, Planning queueing simulations, 1989).
     *
     * @param most contacts at which it ends in any case
     */
    public static Lived run(
            Load load,
            int agents,
            OptionalDouble patience,
            double within,
            long contacts,
            double error,
            long most,
            long seed) {
        var queue = new QueueSimulation(load, agents, patience, within, seed);
        var means = new BatchMeans(contacts);
        for (int i = 0; i < RUNNING_IN; i++) {
            queue.next(null);
        }
        long lived = 0;
        while (true) {
            for (long i = 0; i < contacts; i++) {
                queue.next(means);
            }
            lived += contacts;
            var so = means.lived();
            if (lived >= most || Math.max(so.meanWaitError(), so.answeredError()) <= error) {
                return so;
            }
        }
    }

    private void next(@Nullable BatchMeans means) {
        now += exponential(1 / load.rate());
        double offered = Math.max(0, agents.first() - now);
        double ready = patience == Double.POSITIVE_INFINITY ? patience : exponential(patience);
        boolean gone = offered > ready;
        double wait = gone ? ready : offered;
        if (!gone) {
            agents.takeFirst(now + wait + exponential(load.handling()));
        }
        if (means != null) {
            means.add(wait, !gone && wait <= within, gone);
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** When each agent is free, the first on top: a heap. */
    private static final class FreeAt {
        private final double[] heap;

        FreeAt(int agents) {
            heap = new double[agents];
        }

        double first() {
            return heap[0];
        }

        void takeFirst(double until) {
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                    child++;
                }
                if (child >= heap.length || heap[child] >= until) {
                    break;
                }
                heap[at] = heap[child];
                at = child;
            }
            heap[at] = until;
        }
    }
}
