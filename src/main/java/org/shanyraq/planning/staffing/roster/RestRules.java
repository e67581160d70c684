package org.shanyraq.planning.staffing.roster;

/**
 * What the law and the service ask of a week. Half-hours; dated values with their source are in
 * {@code settings/staffing.json}.
 *
 * @param between rest between the end of one shift and the begin of the next
 * @param shift most half-hours in one shift
 * @param week most half-hours in a week, for those whose contract says nothing less
 * @param weekly one uninterrupted rest a week
 * @param nights most night shifts in a week
 * @param nightsInRow most night shifts one after another
 * @param days most days of work in a week
 */
public record RestRules(
        int between, int shift, int week, int weekly, int nights, int nightsInRow, int days) {

    /** A rule that a week breaks, by its code. */
    public enum Broken {
        BETWEEN,
        SHIFT,
        WEEK,
        WEEKLY,
        NIGHTS,
        NIGHTS_IN_ROW,
        DAYS,
        AWAY;

        /** The spelling used in message keys. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
