package org.shanyraq.planning.engine;

/**
 * Which sites have a centre, and how sure it is that no other choice is better.
 *
 * @param sites the network's numbers, ascending, musts included
 * @param value what was asked for: steps times demand for travel, people for reach, steps for the
 *     worst case, centres for reaching all
 * @param bound no plan can do better than this; equal to the value when proven best
 * @param cutOff demand that no site at all can reach; it is left out of value and bound
 * @param units of work done; the same number repeats the plan
 * @param seconds it took
 */
public record Plan(
        int[] sites, double value, double bound, long cutOff, long units, double seconds) {
    /** The share of the value that a better plan might still gain, 0 to 1. */
    public double gap() {
        return value == 0 ? 0 : Math.abs(value - bound) / Math.abs(value);
    }

    public boolean proven() {
        return value == bound;
    }
}
