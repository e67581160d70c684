package org.shanyraq.people.matching;

/**
 * Likeness of two strings, 0 to 1. Winkler, W. E. (1990), String comparator metrics and enhanced
 * decision rules in the Fellegi–Sunter model; prefix weight 0.1 over at most four letters.
 */
public final class JaroWinkler {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int LONGEST_PREFIX = 4;

    private JaroWinkler() {}

    public static double likeness(String one, String other) {
        double jaro = jaro(one, other);
        int prefix = 0;
        int most = Math.min(LONGEST_PREFIX, Math.min(one.length(), other.length()));
        while (prefix < most && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        int window = Math.max(0, Math.max(one.length(), other.length()) / 2 - 1);
        var taken = new boolean[other.length()];
        var common = new StringBuilder();
        for (int i = 0; i < one.length(); i++) {
            int end = Math.min(other.length(), i + window + 1);
            for (int j = Math.max(0, i - window); j < end; j++) {
                if (!taken[j] && one.charAt(i) == other.charAt(j)) {
                    taken[j] = true;
                    common.append(one.charAt(i));
                    break;
                }
            }
        }
        if (common.isEmpty()) {
            return 0;
        }
        double matches = common.length();
        return (matches / one.length()
                        + matches / other.length()
                        + (matches - transposed(other, taken, common)) / matches)
                / 3;
    }

    private static double transposed(String other, boolean[] taken, CharSequence common) {
        int moved = 0;
        int at = 0;
        for (int j = 0; j < other.length(); j++) {
            if (taken[j] && other.charAt(j) != common.charAt(at++)) {
                moved++;
            }
        }
        return moved / 2.0;
    }
}
