package org.shanyraq.planning.staffing.need;

/**
 * How a half-hour stands with so many people: spoken and written contacts together, by their
 * number.
 *
 * @param people at the desk
 * @param answered share of contacts within the time of their aim
 * @param meanWait seconds
 * @param abandons share that leaves
 * @param occupancy share of time in which an agent has somebody in hand
 */
public record Mix(
        int people, double answered, double meanWait, double abandons, double occupancy) {}
