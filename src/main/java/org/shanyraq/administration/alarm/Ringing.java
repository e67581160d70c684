package org.shanyraq.administration.alarm;

import java.util.List;

/**
 * What rings at one instant.
 *
 * @param number moves with every alarm and every answer
 * @param latest the newest first, as many as a banner shows
 * @param count all that ring
 */
public record Ringing(long number, List<Bar> latest, int count) {
    public Ringing {
        latest = List.copyOf(latest);
    }

    /**
     * One bar: an alarm, or the newest of several of its kind.
     *
     * @param alarms how many ring in it; one can be answered where it stands
     */
    public record Bar(Alarm alarm, int alarms) {}

    /** How many ring beyond those that are shown. */
    public int more() {
        return count - latest.stream().mapToInt(Bar::alarms).sum();
    }
}
