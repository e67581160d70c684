package org.shanyraq.contact.wellbeing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.StaffId;

/**
 * The load of the shift as its supervisor may see it: how many hard contacts somebody had, never
 * which, when, or of what kind.
 *
 * @param many from so many on the number is not told any more, only that it is that many
 * @param cap above which share of the last hour in conversation a pause is due, in per cent
 */
public record ShiftCare(List<Load> loads, int many, int cap) {
    public ShiftCare {
        loads = List.copyOf(loads);
    }

    /**
     * One operator.
     *
     * @param hard in the last twelve hours, at most {@code many}
     * @param pauseWaits a pause was offered and not answered yet
     * @param lastTalk the day of the last debrief
     * @param occupancy share of the last hour in conversation, in per cent
     */
    public record Load(
            StaffId staff,
            int hard,
            boolean pauseWaits,
            Optional<LocalDate> lastTalk,
            boolean moreWanted,
            int occupancy) {}

    public boolean isMuch(Load load) {
        return load.hard >= many;
    }

    public boolean isOverCap(Load load) {
        return load.occupancy > cap;
    }
}
