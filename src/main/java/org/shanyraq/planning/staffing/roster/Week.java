package org.shanyraq.planning.staffing.roster;

import java.util.Collections;
import java.util.List;

/**
 * What surrounds one person's week. Half-hours from the Monday's midnight.
 *
 * @param before when the last shift of the week before ended
 * @param after when the first shift of the week after begins
 * @param most half-hours that the contract allows
 * @param away days, Monday first, on which nothing may begin: leave, training
 * @param groups bit set of the groups the person counts in, such as a language; group 0 is
 *     everybody
 */
public record Week(int before, int after, int most, List<Boolean> away, int groups) {
    public Week {
        away = List.copyOf(away);
        if (away.size() != 7) {
            throw new IllegalArgumentException("a week has seven days");
        }
    }

    /** Somebody with nothing around the week, who counts everywhere. */
    public static Week free(int most) {
        return new Week(-Pattern.DAY, 8 * Pattern.DAY, most, Collections.nCopies(7, false), -1);
    }
}
