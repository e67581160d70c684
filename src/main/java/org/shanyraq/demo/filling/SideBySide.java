package org.shanyraq.demo.filling;

import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Things that two threads make side by side.
 *
 * @param numbers how many numbers are gone through
 */
record SideBySide(String name, String job, int batch, ToIntFunction<Made> numbers, Making making)
        implements Stream {
    private static final int LANES = 2;

    /** Makes what a run of numbers stands for. */
    @FunctionalInterface
    interface Making {
        void make(Made made, IntStream run);
    }

    @Override
    public int total(Made made) {
        return numbers.applyAsInt(made);
    }

    @Override
    public int lanes() {
        return LANES;
    }

    @Override
    public void make(Made made, int from, int to) {
        making.make(made, IntStream.range(from, to));
    }
}
