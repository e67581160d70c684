package org.shanyraq.demo.country;

import java.time.ZonedDateTime;

/**
 * Which team of 111 is at work: four teams in turn work a day from 8 to 20, then a night from 20 to
 * 8, then have two days off.
 */
final class Shift {
    static final int TEAMS = 4;

    private static final int STARTS = 8;
    private static final int ENDS = 20;

    private Shift() {}

    static int teamAt(ZonedDateTime local) {
        boolean day = local.getHour() >= STARTS && local.getHour() < ENDS;
        long date = local.toLocalDate().toEpochDay() - (local.getHour() < STARTS ? 1 : 0);
        return Math.floorMod(day ? date : date - 1, TEAMS);
    }
}
