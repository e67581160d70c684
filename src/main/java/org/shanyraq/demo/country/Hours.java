package org.shanyraq.demo.country;

import java.time.LocalTime;

/** The curves of a day, in local hours from 0 to 23; a model of our own. */
enum Hours {
    /** A child on a school day: breaks, the way home, the evening in bed. */
    SCHOOL_DAY(
            8, 4, 2, 1, 1, 2, 6, 30, 70, 95, 110, 105, 90, 85, 80, 75, 65, 60, 62, 68, 72, 66, 46,
            22),
    FREE_DAY(
            16, 9, 5, 3, 2, 2, 4, 8, 16, 30, 46, 56, 60, 62, 64, 64, 62, 60, 62, 66, 70, 68, 54,
            32),
    /** An adult: the office morning, and the night, when it happens. */
    ADULT(
            44, 34, 26, 18, 13, 12, 14, 20, 36, 60, 72, 68, 56, 58, 60, 58, 54, 52, 56, 62, 70, 76,
            72, 58),
    /** A centre's day. */
    OFFICE(0, 0, 0, 0, 0, 0, 0, 0, 2, 12, 16, 15, 10, 6, 12, 14, 12, 8, 2, 0, 0, 0, 0, 0);

    private final double[] weights;
    private final double sum;

    Hours(double... weights) {
        this.weights = weights;
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        sum = all;
    }

    LocalTime draw(Chance chance) {
        return LocalTime.of(chance.weighted(weights), chance.below(60), chance.below(60));
    }

    /** The share of the day that has passed at that time. */
    double before(LocalTime time) {
        double passed = 0;
        for (int hour = 0; hour < time.getHour(); hour++) {
            passed += weights[hour];
        }
        passed += weights[time.getHour()] * time.getMinute() / 60;
        return passed / sum;
    }

    /** The share of the day that one of its 48 half-hours has. */
    double halfHour(int slot) {
        return weights[slot / 2] / 2 / sum;
    }
}
