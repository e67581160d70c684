package org.shanyraq.statistics.disclosure;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What is published of one indicator in a closed month, once and for good. A region or category
 * that is not in a map is hidden.
 *
 * @param national the country's count, hidden below the country's threshold
 * @param regions the counts of regions that may be shown
 * @param categories the country's counts by category that may be shown
 * @param cells category → region → count that may be shown
 */
public record FrozenMonth(
        OptionalInt national,
        Map<String, Integer> regions,
        Map<String, Integer> categories,
        Map<String, Map<String, Integer>> cells) {
    public FrozenMonth {
        regions = Map.copyOf(regions);
        categories = Map.copyOf(categories);
        cells = Map.copyOf(cells);
    }

    static FrozenMonth nothingBelow(OptionalInt national) {
        return new FrozenMonth(national, Map.of(), Map.of(), Map.of());
    }
}
