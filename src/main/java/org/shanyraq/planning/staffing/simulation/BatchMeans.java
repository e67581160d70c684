package org.shanyraq.planning.staffing.simulation;

import java.util.Arrays;

/**
 * Means with their standard error, from the means of successive batches (A. M. Law, Simulation
 * Modeling and Analysis, 5th ed., 9.5.3). When the batches are full, two become one, so that they
 * stay longer than the memory of the queue.
 */
final class BatchMeans {
    private static final int BATCHES = 64;

    private final double[] waits = new double[BATCHES];
    private final double[] answered = new double[BATCHES];
    private long size;
    private long inBatch;
    private int batch;
    private long left;

    BatchMeans(long contacts) {
        size = Math.max(1, contacts / (BATCHES / 2));
    }

    void add(double wait, boolean inTime, boolean gone) {
        if (inBatch == size) {
            next();
        }
        waits[batch] += wait;
        answered[batch] += inTime ? 1 : 0;
        left += gone ? 1 : 0;
        inBatch++;
    }

    private void next() {
        inBatch = 0;
        if (++batch < BATCHES) {
            return;
        }
        for (int i = 0; i < BATCHES / 2; i++) {
            waits[i] = waits[2 * i] + waits[2 * i + 1];
            answered[i] = answered[2 * i] + answered[2 * i + 1];
        }
        Arrays.fill(waits, BATCHES / 2, BATCHES, 0);
        Arrays.fill(answered, BATCHES / 2, BATCHES, 0);
        batch = BATCHES / 2;
        size *= 2;
    }

    Lived lived() {
        long contacts = batch * size + inBatch;
        return new Lived(
                contacts,
                Arrays.stream(waits).sum() / contacts,
                Arrays.stream(answered).sum() / contacts,
                (double) left / contacts,
                error(waits),
                error(answered));
    }

    private double error(double[] sums) {
        if (batch < 2) {
            return Double.POSITIVE_INFINITY;
        }
        double mean = Arrays.stream(sums, 0, batch).sum() / batch;
        double squares = 0;
        for (int i = 0; i < batch; i++) {
            squares += (sums[i] - mean) * (sums[i] - mean);
        }
        return mean == 0 ? 0 : Math.sqrt(squares / (batch - 1) / batch) / mean;
    }
}
