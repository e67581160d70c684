package org.shanyraq.planning.staffing.need;

import org.shanyraq.planning.staffing.erlang.Goal;

/**
 * What if: how things may differ from what is planned with.
 *
 * @param volume contacts against the forecast, 0.1 to 10
 * @param handling time of a contact against the measured one, 0.1 to 10
 * @param share of chats to answer in time; 0 leaves the aim as it is; calls keep theirs
 * @param within seconds for it; below 0 leaves them
 * @param concurrency chats at once; 0 leaves it
 * @param shrinkage share of paid time; below 0 leaves it
 */
public record Change(
        double volume,
        double handling,
        double share,
        double within,
        double concurrency,
        double shrinkage) {
    /** Nothing differs. */
    public static final Change NONE = new Change(1, 1, 0, -1, 0, -1);

    Aims of(Aims aims) {
        return new Aims(
                new Aims.Aim(
                        aims.voice().goal(),
                        aims.voice().patience(),
                        aims.voice().handling() * handling),
                chat(aims.chat()),
                concurrency > 0 ? concurrency : aims.concurrency(),
                aims.letter() * handling,
                aims.letterWithin(),
                shrinkage >= 0 ? shrinkage : aims.shrinkage(),
                aims.percentile());
    }

    private Aims.Aim chat(Aims.Aim aim) {
        var goal =
                new Goal(
                        share > 0 ? share : aim.goal().share(),
                        within >= 0 ? within : aim.goal().within(),
                        aim.goal().occupancy(),
                        aim.goal().counting());
        return new Aims.Aim(goal, aim.patience(), aim.handling() * handling);
    }
}
