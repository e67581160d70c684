package org.shanyraq.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.NullUnmarked;

/** Months as they might be, by a seed: released while open, then frozen, by a given engine. */
@NullUnmarked
final class ReleaseSets {
    private ReleaseSets() {}

    /** What is attacked. Weak ones serve to test the attack. */
    interface Engine {
        Optional<Snapshot> open(
                String month, List<Snapshot> before, Map<String, Integer> exact, Rounding rounding);

        FrozenMonth freeze(MonthCounts month);
    }

    static Engine real() {
        var disclosure = new Disclosure(Thresholds.SERVICE);
        return new Engine() {
            @Override
            public Optional<Snapshot> open(
                    String month, List<Snapshot> before, Map<String, Integer> exact, Rounding r) {
                return disclosure.open(month, before, exact, r);
            }

            @Override
            public FrozenMonth freeze(MonthCounts month) {
                return disclosure.freeze(month);
            }
        };
    }

    /** One indicator's month with everything that was ever released of it. */
    record Set(MonthCounts truth, FrozenMonth published) {}

    static Set of(long seed, Engine engine) {
        var random = new Random(seed);
        int regions = random.nextInt(2, 22);
        int categories = random.nextInt(0, 5);
        double volume = Math.exp(random.nextDouble(-1.5, 5));
        var arrivals = arrivals(random, regions, Math.max(1, categories), volume);
        var rounding = new Rounding(points(seed));
        var open = new ArrayList<Snapshot>();
        int snapshots = random.nextInt(0, 7);
        for (int i = 1; i <= snapshots; i++) {
            // The last release sometimes falls on the very end of the month.
            double until = random.nextBoolean() ? (double) i / snapshots : i / (snapshots + 1.0);
            int taken = (int) (arrivals.size() * until);
            int least = open.isEmpty() ? 0 : open.getLast().national();
            var exact = counts(arrivals.subList(0, Math.max(least, taken)), regions);
            engine.open("m" + seed, open, exact, rounding).ifPresent(open::add);
        }
        var breakdown = new TreeMap<String, Map<String, Integer>>();
        for (int c = 0; c < categories; c++) {
            breakdown.put("c" + c, new HashMap<>());
        }
        if (categories > 0) {
            arrivals.forEach(a -> breakdown.get("c" + a[1]).merge("r" + a[0], 1, Integer::sum));
        }
        var truth = new MonthCounts(counts(arrivals, regions), breakdown, open);
        return new Set(truth, engine.freeze(truth));
    }

    static Rounding.Draw points(long seed) {
        return (cell, step) -> 1 + new Random(31 * (31 * seed + cell.hashCode()) + step).nextInt(5);
    }

    private static List<int[]> arrivals(Random random, int regions, int categories, double volume) {
        var arrivals = new ArrayList<int[]>();
        // The hard months: one or two small regions among middling ones.
        boolean hard = random.nextBoolean();
        int small = random.nextInt(1, 3);
        for (int r = 0; r < regions; r++) {
            double mean =
                    hard
                            ? r < small ? random.nextDouble(8) : random.nextDouble(10, 40)
                            : volume * Math.exp(random.nextGaussian() * 0.8);
            int n = (int) Math.max(0, Math.round(mean + random.nextGaussian() * Math.sqrt(mean)));
            for (int i = 0; i < n; i++) {
                double u = random.nextDouble();
                arrivals.add(new int[] {r, (int) (u * u * categories)});
            }
        }
        java.util.Collections.shuffle(arrivals, random);
        return arrivals;
    }

    private static Map<String, Integer> counts(List<int[]> arrivals, int regions) {
        var counts = new HashMap<String, Integer>();
        for (int r = 0; r < regions; r++) {
            counts.put("r" + r, 0);
        }
        arrivals.forEach(a -> counts.merge("r" + a[0], 1, Integer::sum));
        return counts;
    }
}
