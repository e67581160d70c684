package org.shanyraq.statistics.disclosure;

/**
 * Rounding to 5 for months that are still open.
 *
 * <p>Each step from one multiple of five to the next has its own secret point, drawn once for a
 * cell and a month and never again. So the same count always gives the same figure in every table;
 * a growing count climbs each step once and never falls back; and the moment of a climb tells only
 * that the count then was one of five values. (Rounding to the nearest multiple would give the
 * count away exactly at each climb, and a zero would mean "at most two".)
 *
 * <p>The step from 5 to 10 always lies at 10: a figure of 10 or more never stands for a count that
 * has to be protected, so what is known of a protected count is never cut in two there.
 */
public final class Rounding {
    /** What figures are rounded to. */
    public static final int BASE = 5;

    private final Draw draw;

    public Rounding(Draw draw) {
        this.draw = draw;
    }

    /** The secret points. */
    @FunctionalInterface
    public interface Draw {
        /**
         * @param cell names the cell and its month
         * @param step the lower multiple of five, divided by five
         * @return 1 to 5, always the same for the same cell and step
         */
        int of(String cell, int step);
    }

    /** The figure that is shown for a count. */
    public int shown(String cell, int count) {
        int step = count / BASE;
        int into = count - step * BASE;
        return into >= point(cell, step) ? (step + 1) * BASE : step * BASE;
    }

    private int point(String cell, int step) {
        if (step == 1) {
            return BASE;
        }
        int drawn = draw.of(cell, step);
        if (drawn < 1 || drawn > BASE) {
            throw new IllegalArgumentException("a point lies between 1 and " + BASE);
        }
        return drawn;
    }

    /** The smallest count that a shown figure can stand for. */
    public static int least(int shown) {
        return shown == 2 * BASE ? shown : Math.max(0, shown - BASE + 1);
    }

    /** The largest count that a shown figure can stand for. */
    public static int most(int shown) {
        return shown + BASE - 1;
    }
}
