package org.shanyraq.planning.report;

import java.util.List;
import org.shanyraq.planning.scenario.Wish;

/**
 * What of a question decides how its plan is told.
 *
 * @param radius kilometres or minutes: for the shares by region, and for questions of reach
 * @param room how many people a centre has room for; 0 for all
 * @param by what the plan is measured by
 * @param everybody whether nobody was to be beyond the radius
 * @param barred codes of settlements where no centre may stand
 */
public record Asked(int radius, int room, Measure by, boolean everybody, List<String> barred) {
    /** What is lost when a centre stands elsewhere. */
    public enum Measure {
        /** Person-kilometres. */
        TRAVEL,
        /** People within the radius. */
        REACH,
        /** The longest way. */
        WORST
    }

    public static Asked of(Wish wish) {
        var by =
                switch (wish.aim()) {
                    case TRAVEL, ROOM -> Measure.TRAVEL;
                    case REACH, FEWEST -> Measure.REACH;
                    case WORST -> Measure.WORST;
                };
        return new Asked(
                wish.km(),
                wish.aim() == Wish.Aim.ROOM ? wish.room() : 0,
                by,
                wish.aim() == Wish.Aim.FEWEST,
                wish.barred());
    }
}
