package org.shanyraq.statistics.disclosure;

import java.util.Map;

/**
 * What was released of an open month on one day.
 *
 * @param national the country's count at that moment, which is known to everybody exactly
 * @param exact the count of each region, known to the engine alone
 * @param shown the rounded figure of each region, as released
 */
public record Snapshot(int national, Map<String, Integer> exact, Map<String, Integer> shown) {
    public Snapshot {
        exact = Map.copyOf(exact);
        shown = Map.copyOf(shown);
        if (!exact.keySet().equals(shown.keySet())) {
            throw new IllegalArgumentException("each region needs its figure");
        }
    }
}
