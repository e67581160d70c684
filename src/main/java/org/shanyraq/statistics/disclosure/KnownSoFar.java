package org.shanyraq.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The months of one indicator as somebody sees them who kept every release: the country's count at
 * each moment exactly, each region's as an interval, counts that only grow, and sums that hold.
 *
 * <p>Time runs along the arcs: what comes in between two releases flows from a moment's node into a
 * region, and a region's count flows on to the next moment.
 */
final class KnownSoFar {
    /** A count that must keep a number of possible values. */
    record Guarded(int arc, int values, int count) {}

    final Circulation circulation = new Circulation();
    final int country = circulation.node();
    final List<Guarded> guarded = new ArrayList<>();
    private final Thresholds thresholds;
    private final Map<String, Integer> ends = new TreeMap<>();
    private Map<String, Integer> before = Map.of();
    private Map<String, Integer> shownBefore = Map.of();
    private int nationalBefore;

    KnownSoFar(Thresholds thresholds, List<Snapshot> open) {
        this.thresholds = thresholds;
        for (var snapshot : open) {
            advance(snapshot.national(), snapshot.exact(), snapshot.shown());
        }
    }

    /** Adds the moment of a release in which each region's figure was shown rounded. */
    private void advance(int national, Map<String, Integer> exact, Map<String, Integer> shown) {
        var inflow = inflow(national, exact, shown);
        for (var region : new TreeMap<>(exact).entrySet()) {
            int figure = shown.getOrDefault(region.getKey(), 0);
            int next = circulation.node();
            int arc =
                    circulation.between(
                            inflow.getOrDefault(region.getKey(), country),
                            next,
                            region.getValue(),
                            Rounding.least(figure),
                            Rounding.most(figure));
            guard(arc, region.getValue(), national);
            ends.put(region.getKey(), next);
        }
        shownBefore = shown;
    }

    /** The end of the month: each region's node, into which its whole count has flowed. */
    Map<String, Integer> close(int national, Map<String, Integer> exact) {
        return inflow(national, exact, Map.of());
    }

    private Map<String, Integer> inflow(
            int national, Map<String, Integer> exact, Map<String, Integer> shown) {
        int moment = circulation.node();
        circulation.known(country, moment, national - nationalBefore);
        var reached = new HashMap<String, Integer>();
        for (var region : new TreeMap<>(exact).entrySet()) {
            var name = region.getKey();
            int node = ends.containsKey(name) ? ends.getOrDefault(name, 0) : circulation.node();
            boolean climbed =
                    shown.getOrDefault(name, 0) > shownBefore.getOrDefault(name, Integer.MAX_VALUE);
            int more = region.getValue() - before.getOrDefault(name, 0);
            circulation.atLeast(moment, node, more, climbed ? 1 : 0);
            reached.put(name, node);
        }
        before = exact;
        nationalBefore = national;
        return reached;
    }

    void guard(int arc, int count, int national) {
        if (thresholds.isProtected(count)) {
            guarded.add(new Guarded(arc, thresholds.valuesWithin(national), count));
        }
    }

    /** Whether every guarded count can still have as many values as it must. */
    boolean isSafe() {
        return guarded.stream()
                .allMatch(one -> circulation.values(one.arc, one.values) >= one.values);
    }

    /** Hides more until every guarded count is safe; false when that cannot be reached. */
    boolean protectAll() {
        return guarded.stream()
                .sorted((a, b) -> Integer.compare(a.count, b.count))
                .allMatch(one -> circulation.protect(one.arc, one.values));
    }
}
