package org.shanyraq.contact.quality;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How far two reviewers agree who scored the same conversations without seeing each other.
 *
 * @param compared criteria that both scored
 * @param equal of these, scored the same
 * @param near of these, at most one apart
 * @param kappa Cohen's, weighted by the squared distance (Cohen 1968): 1 agreement, 0 what chance
 *     would give; empty where all scores are alike and chance explains everything
 */
public record Agreement(int compared, int equal, int near, OptionalDouble kappa) {
    /** The scores of two reviewers for one conversation, by criterion. */
    public record Pair(Map<String, Integer> one, Map<String, Integer> other) {
        public Pair {
            one = Map.copyOf(one);
            other = Map.copyOf(other);
        }
    }

    /**
     * @param most the highest score
     */
    public static Agreement of(List<Pair> pairs, int most) {
        var table = new double[most + 1][most + 1];
        int compared = 0;
        int equal = 0;
        int near = 0;
        for (var pair : pairs) {
            for (var entry : pair.one.entrySet()) {
                var other = pair.other.get(entry.getKey());
                if (other != null) {
                    int apart = Math.abs(entry.getValue() - other);
                    compared++;
                    equal += apart == 0 ? 1 : 0;
                    near += apart <= 1 ? 1 : 0;
                    table[entry.getValue()][other]++;
                }
            }
        }
        return new Agreement(compared, equal, near, kappa(table, compared));
    }

    public OptionalDouble share() {
        return compared == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((double) equal / compared);
    }

    private static OptionalDouble kappa(double[][] table, int compared) {
        int n = table.length;
        var rows = new double[n];
        var columns = new double[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                rows[i] += table[i][j];
                columns[j] += table[i][j];
            }
        }
        double seen = 0;
        double byChance = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                double weight = (i - j) * (i - j);
                seen += weight * table[i][j];
                byChance += weight * rows[i] * columns[j] / Math.max(1, compared);
            }
        }
        return byChance == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - seen / byChance);
    }
}
