package org.shanyraq.demo.country;

import java.util.Arrays;

/**
 * How many things fall on each day. The thing with a given number has its day for certain, so that
 * any one of them can be made without the others.
 */
final class Days {
    private final int[] firstOfDay;

    /**
     * @param total how many things in all
     * @param weights the days' weights
     */
    Days(int total, double[] weights) {
        double sum = Arrays.stream(weights).sum();
        firstOfDay = new int[weights.length + 1];
        double so = 0;
        for (int day = 0; day < weights.length; day++) {
            so += weights[day];
            firstOfDay[day + 1] = (int) Math.round(total * so / sum);
        }
    }

    int total() {
        return firstOfDay[firstOfDay.length - 1];
    }

    int dayOf(int number) {
        int low = 0;
        int high = firstOfDay.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstOfDay[middle] <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    /** The number of the first thing of the day, or of the first after it if it has none. */
    int first(int day) {
        return firstOfDay[day];
    }
}
