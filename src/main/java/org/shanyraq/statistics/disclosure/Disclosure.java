package org.shanyraq.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Decides what may be shown of an indicator, so that nobody who keeps every release can work a
 * small count out.
 *
 * <p>What an attacker is taken to know: the country's total at every moment, every earlier release,
 * these rules, and for each hidden figure even whether it is hidden because it is small or to
 * protect another. Against that, each count of 1 to 9 below the country keeps at least five
 * possible values ({@link Thresholds}); where the country's own total is smaller than four, as many
 * as that total leaves.
 */
public final class Disclosure {
    /** Hiding a figure costs its size and this, so that few large ones go rather than many. */
    private static final long PRICE_OF_ONE = 20;

    private final Thresholds thresholds;

    public Disclosure(Thresholds thresholds) {
        this.thresholds = thresholds;
    }

    /**
     * The next release of an open month, each region rounded to 5.
     *
     * @param month names month and indicator; with the region it names a cell for the rounding
     * @param before what was released of the month so far, oldest first
     * @return empty when it would say too much together with the earlier ones: then the earlier one
     *     stands
     */
    public Optional<Snapshot> open(
            String month, List<Snapshot> before, Map<String, Integer> exact, Rounding rounding) {
        var shown = new HashMap<String, Integer>();
        exact.forEach((region, n) -> shown.put(region, rounding.shown(month + "|" + region, n)));
        int national = exact.values().stream().mapToInt(Integer::intValue).sum();
        var next = new Snapshot(national, exact, shown);
        var all = new ArrayList<>(before);
        all.add(next);
        var known = new KnownSoFar(thresholds, all);
        // The figures so far must stand at the end of the month as well: close it on what there is.
        known.close(national, exact)
                .forEach(
                        (region, node) ->
                                known.circulation.atLeast(
                                        node, known.country, exact.getOrDefault(region, 0), 0));
        return known.isSafe() ? Optional.of(next) : Optional.empty();
    }

    /** What is published of a month that has ended, once. */
    public FrozenMonth freeze(MonthCounts month) {
        int national = month.national();
        if (national < thresholds.country()) {
            return FrozenMonth.nothingBelow(OptionalInt.empty());
        }
        var total = OptionalInt.of(national);
        var regions = regions(month);
        if (regions.isEmpty()) {
            return FrozenMonth.nothingBelow(total);
        }
        var shown = regions.get();
        if (month.breakdown().isEmpty()) {
            return new FrozenMonth(total, shown, Map.of(), Map.of());
        }
        var categories = categories(month);
        return crossed(month, shown, categories, true)
                .or(() -> crossed(month, shown, categories, false))
                .map(cells -> new FrozenMonth(total, shown, categories, cells))
                .orElseGet(() -> new FrozenMonth(total, shown, Map.of(), Map.of()));
    }

    /** The regions' own counts, small ones hidden, and larger ones that would give them away. */
    private Optional<Map<String, Integer>> regions(MonthCounts month) {
        var known = new KnownSoFar(thresholds, month.open());
        var arcs = new TreeMap<String, Integer>();
        known.close(month.national(), month.regions())
                .forEach(
                        (region, node) -> {
                            int count = month.regions().getOrDefault(region, 0);
                            arcs.put(region, cell(known, node, known.country, count, true));
                            known.guard(arcs.getOrDefault(region, 0), count, month.national());
                        });
        return known.protectAll()
                ? Optional.of(visible(known, arcs, month.regions(), thresholds.below()))
                : Optional.empty();
    }

    private int cell(KnownSoFar known, int from, int to, int count, boolean mayShow) {
        int below = thresholds.below();
        if (!mayShow) {
            return known.circulation.atLeast(from, to, count, 0);
        }
        return count < below
                ? known.circulation.between(from, to, count, 0, below - 1)
                : known.circulation.shown(from, to, count, below, PRICE_OF_ONE + count);
    }

    private static Map<String, Integer> visible(
            KnownSoFar known, Map<String, Integer> arcs, Map<String, Integer> counts, int from) {
        var shown = new HashMap<String, Integer>();
        arcs.forEach(
                (name, arc) -> {
                    int count = counts.getOrDefault(name, 0);
                    if (count >= from && !known.circulation.isOpened(arc)) {
                        shown.put(name, count);
                    }
                });
        return shown;
    }

    /** The country's counts by category, with the country's own threshold. */
    private Map<String, Integer> categories(MonthCounts month) {
        var country = new Circulation();
        int total = country.node();
        int parts = country.node();
        country.known(total, parts, month.national());
        var counts = byCategory(month);
        var arcs = new TreeMap<String, Integer>();
        counts.forEach((name, count) -> arcs.put(name, category(country, parts, total, count)));
        boolean safe =
                counts.entrySet().stream()
                        .filter(one -> one.getValue() > 0 && one.getValue() < thresholds.country())
                        .allMatch(
                                one ->
                                        country.protect(
                                                arcs.getOrDefault(one.getKey(), 0),
                                                thresholds.valuesWithin(month.national())));
        var shown = new HashMap<String, Integer>();
        arcs.forEach(
                (name, arc) -> {
                    int count = counts.getOrDefault(name, 0);
                    if (safe && count >= thresholds.country() && !country.isOpened(arc)) {
                        shown.put(name, count);
                    }
                });
        return shown;
    }

    private int category(Circulation country, int from, int to, int count) {
        return count < thresholds.country()
                ? country.between(from, to, count, 0, thresholds.country() - 1)
                : country.shown(from, to, count, thresholds.country(), PRICE_OF_ONE + count);
    }

    private static Map<String, Integer> byCategory(MonthCounts month) {
        var counts = new TreeMap<String, Integer>();
        month.breakdown()
                .forEach(
                        (name, regions) ->
                                counts.put(
                                        name,
                                        regions.values().stream()
                                                .mapToInt(Integer::intValue)
                                                .sum()));
        return counts;
    }

    /**
     * Region by category. A region whose own count is hidden shows none of its cells; then those
     * cells can be split in any way, and the table tells nothing new of the region's count.
     *
     * @param mayShow false to look whether the margins alone are safe when no cell is shown
     */
    private Optional<Map<String, Map<String, Integer>>> crossed(
            MonthCounts month,
            Map<String, Integer> shownRegions,
            Map<String, Integer> shownCategories,
            boolean mayShow) {
        var known = new KnownSoFar(thresholds, month.open());
        var columns = columns(known, month, shownCategories);
        var arcs = new TreeMap<String, Map<String, Integer>>();
        month.breakdown().keySet().forEach(name -> arcs.put(name, new TreeMap<>()));
        known.close(month.national(), month.regions())
                .forEach(
                        (region, node) -> {
                            boolean shows = shownRegions.containsKey(region);
                            int row = row(known, month, node, region, shows);
                            for (var category : month.breakdown().entrySet()) {
                                int count = category.getValue().getOrDefault(region, 0);
                                int column = columns.getOrDefault(category.getKey(), known.country);
                                int arc = cell(known, row, column, count, shows && mayShow);
                                known.guard(arc, count, month.national());
                                if (shows) {
                                    arcs.getOrDefault(category.getKey(), new TreeMap<>())
                                            .put(region, arc);
                                }
                            }
                        });
        if (!known.protectAll()) {
            return Optional.empty();
        }
        var shown = new HashMap<String, Map<String, Integer>>();
        if (mayShow) {
            arcs.forEach(
                    (name, cells) ->
                            shown.put(
                                    name,
                                    visible(
                                            known,
                                            cells,
                                            month.breakdown().getOrDefault(name, Map.of()),
                                            thresholds.below())));
        }
        return Optional.of(shown);
    }

    private int row(KnownSoFar known, MonthCounts month, int node, String region, boolean shows) {
        int row = known.circulation.node();
        int count = month.regions().getOrDefault(region, 0);
        int below = thresholds.below();
        if (shows) {
            known.circulation.known(node, row, count);
        } else {
            int arc =
                    count < below
                            ? known.circulation.between(node, row, count, 0, below - 1)
                            : known.circulation.atLeast(node, row, count, below);
            known.guard(arc, count, month.national());
        }
        return row;
    }

    private Map<String, Integer> columns(
            KnownSoFar known, MonthCounts month, Map<String, Integer> shown) {
        var nodes = new TreeMap<String, Integer>();
        byCategory(month)
                .forEach(
                        (name, count) -> {
                            int node = known.circulation.node();
                            int least = thresholds.country();
                            if (shown.containsKey(name)) {
                                known.circulation.known(node, known.country, count);
                            } else if (count < least) {
                                known.circulation.between(node, known.country, count, 0, least - 1);
                            } else {
                                known.circulation.atLeast(node, known.country, count, least);
                            }
                            nodes.put(name, node);
                        });
        return nodes;
    }
}
