package org.shanyraq.demo;

import java.util.List;

/**
 * How far the country is.
 *
 * @param state whether it is still being made
 * @param parts in the order in which they are made
 */
public record DemoProgress(State state, List<Part> parts) {
    public DemoProgress {
        parts = List.copyOf(parts);
    }

    /** Where the making is. */
    public enum State {
        MAKING,
        /** Nothing more is made until the next start, which goes on from there. */
        BROKEN_OFF,
        WHOLE
    }

    /**
     * One stream of things.
     *
     * @param name a code, the end of its message key {@code demo.part.}
     * @param made how many of them stand
     * @param total how many there will be
     * @param seconds how long it took so far, in this run and earlier ones
     */
    public record Part(String name, int made, int total, double seconds) {}

    /** Whether all of it stands. */
    public boolean whole() {
        return state == State.WHOLE;
    }

    public boolean brokenOff() {
        return state == State.BROKEN_OFF;
    }

    /** From 0 to 100. */
    public int percent() {
        long made = parts.stream().mapToLong(Part::made).sum();
        long total = parts.stream().mapToLong(Part::total).sum();
        return whole() ? 100 : total == 0 ? 0 : (int) Math.min(99, 100 * made / total);
    }
}
