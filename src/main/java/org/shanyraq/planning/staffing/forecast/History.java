package org.shanyraq.planning.staffing.forecast;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/**
 * How many contacts of one kind came in each half-hour, whole local days without a gap.
 *
 * @param first day
 * @param counts 48 a day
 * @param unusual days that are like no other and teach nothing about ordinary ones
 */
public record History(LocalDate first, double[] counts, Set<LocalDate> unusual) {
    /** Half-hours of a day. */
    public static final int DAY = 48;

    /** Half-hours of a week. */
    public static final int WEEK = 7 * DAY;

    public History {
        if (counts.length % DAY != 0) {
            throw new IllegalArgumentException("a history has whole days");
        }
        unusual = Set.copyOf(unusual);
    }

    public int days() {
        return counts.length / DAY;
    }

    /** The day after the last one known. */
    public LocalDate next() {
        return first.plusDays(days());
    }

    boolean isUsual(int day) {
        return !unusual.contains(first.plusDays(day));
    }

    /** The same, as it was known so many days after its first. */
    History until(int days) {
        return new History(first, Arrays.copyOf(counts, days * DAY), unusual);
    }

    /** Only its last days. */
    public History last(int days) {
        int kept = Math.min(days, days());
        return new History(
                next().minusDays(kept),
                Arrays.copyOfRange(counts, counts.length - kept * DAY, counts.length),
                unusual);
    }
}
