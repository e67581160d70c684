package org.shanyraq.planning.staffing.roster;

import java.util.ArrayList;
import java.util.List;

/**
 * How a day's work may lie, in half-hours from the midnight with which the day begins; what ends
 * after 48 ends on the next day. A split shift has two parts with the afternoon free.
 *
 * @param begins of the parts, in order
 * @param ends of the parts, each after its begin and before the next
 */
public record Pattern(List<Integer> begins, List<Integer> ends) {
    /** Half-hours of a day. */
    public static final int DAY = 48;

    private static final int NIGHT_ENDS = 12;
    private static final int NIGHT_BEGINS = 44;

    public Pattern {
        begins = List.copyOf(begins);
        ends = List.copyOf(ends);
    }

    public static Pattern of(int begin, int hours) {
        return new Pattern(List.of(begin), List.of(begin + 2 * hours));
    }

    /** In one piece or in two; hours of the clock. */
    private static Pattern split(int first, int hours, int second, int more) {
        return new Pattern(
                List.of(2 * first, 2 * second), List.of(2 * (first + hours), 2 * (second + more)));
    }

    /**
     * What a service that never closes usually works: eight hours from any hour, twelve by day or
     * by night, six for part of the staff, and split days around the two peaks.
     */
    public static List<Pattern> usual() {
        var all = new ArrayList<Pattern>();
        for (int hour = 0; hour < 24; hour++) {
            if (hour == 0 || hour >= 6) {
                all.add(of(2 * hour, 8));
            }
        }
        for (int hour : new int[] {7, 8, 9, 10, 19, 20, 21}) {
            all.add(of(2 * hour, 12));
        }
        for (int hour : new int[] {8, 10, 12, 14, 16, 18}) {
            all.add(of(2 * hour, 6));
        }
        for (int hour : new int[] {7, 8, 9, 10}) {
            all.add(split(hour, 4, hour + 10, 4));
        }
        return List.copyOf(all);
    }

    public int begin() {
        return begins.getFirst();
    }

    public int end() {
        return ends.getLast();
    }

    /** Half-hours worked. */
    public int worked() {
        int worked = 0;
        for (int i = 0; i < begins.size(); i++) {
            worked += ends.get(i) - begins.get(i);
        }
        return worked;
    }

    /** Whether some of it lies between 22 and 6 o'clock (Labour Code of Kazakhstan: night time). */
    public boolean isNight() {
        for (int i = 0; i < begins.size(); i++) {
            boolean before = begins.get(i) < NIGHT_ENDS;
            if (before || ends.get(i) > NIGHT_BEGINS) {
                return true;
            }
        }
        return false;
    }
}
