package org.shanyraq.bench;

import java.util.Arrays;
import java.util.Locale;

/** What a bench prints: one line a figure, {@code name value unit}. */
final class Figures {
    private Figures() {}

    static void print(String name, double value, String unit) {
        System.out.println(name + " " + plain(value) + " " + unit);
    }

    /** The value below which a share of the samples lies (nearest rank). */
    static double percentile(double[] samples, double share) {
        if (samples.length == 0) {
            return Double.NaN;
        }
        var sorted = samples.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, Math.min(sorted.length - 1, rank - 1))];
    }

    private static String plain(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e12) {
            return Long.toString((long) value);
        }
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
