package org.shanyraq.statistics.disclosure;

import java.util.List;
import java.util.Map;

/**
 * The true counts of one indicator in one month, and what was released of it while it was open.
 *
 * @param regions the count of each region, and of "no region said", which is one more
 * @param breakdown category → region → count, for a code such as the channel; each region's counts
 *     add up to its own. Empty where the indicator has no breakdown
 * @param open the releases of the open month, oldest first
 */
public record MonthCounts(
        Map<String, Integer> regions,
        Map<String, Map<String, Integer>> breakdown,
        List<Snapshot> open) {
    public MonthCounts {
        regions = Map.copyOf(regions);
        breakdown = Map.copyOf(breakdown);
        open = List.copyOf(open);
        if (!breakdown.isEmpty()) {
            for (var region : regions.entrySet()) {
                int sum = 0;
                for (var category : breakdown.values()) {
                    sum += category.getOrDefault(region.getKey(), 0);
                }
                if (sum != region.getValue()) {
                    throw new IllegalArgumentException("a breakdown must add up to its region");
                }
            }
        }
    }

    int national() {
        return regions.values().stream().mapToInt(Integer::intValue).sum();
    }
}
