package org.shanyraq.planning.staffing.need;

import java.util.Optional;

/**
 * One half-hour of a day.
 *
 * @param slot from 0, the first after midnight
 * @param expected contacts, all kinds
 * @param high as many or fewer come in so many of such half-hours as the percentile says
 * @param needed people at the desk
 * @param rostered people that must be on the roster for it
 * @param planned people on the roster
 * @param present of them at the desk, after shrinkage
 * @param now how it stands with those present
 * @param fewer with one fewer
 * @param more with one more
 */
public record HalfHour(
        int slot,
        double expected,
        double high,
        int needed,
        int rostered,
        int planned,
        int present,
        Optional<Mix> now,
        Optional<Mix> fewer,
        Optional<Mix> more) {
    public boolean isShort() {
        return present < needed;
    }
}
