package org.shanyraq.planning.engine.covering;

import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * Asks one question after another whether a plan leaves nobody out, within one budget. A plan that
 * leaves nobody out says yes, a bound above nought says no.
 */
final class Halving {
    private final Effort effort;
    private final long began = System.nanoTime();
    private long units;
    private boolean goOn = true;

    Halving(Effort effort) {
        this.effort = effort;
    }

    /** What one question came to. */
    enum Answer {
        YES,
        NO,
        UNDECIDED
    }

    /**
     * @param plan which plan answers yes
     */
    record Answered(Answer answer, Plan plan) {}

    /**
     * @param leavesOut a question whose travel is who is left out
     * @param known the bracket that is known, for those who watch
     */
    Answered ask(Question leavesOut, Effort.Progress known) {
        return ask(leavesOut, Long.MAX_VALUE, known);
    }

    /**
     * @param most units that this one question is worth
     */
    Answered ask(Question leavesOut, long most, Effort.Progress known) {
        var plan =
                LeastTravel.solveWhole(
                        leavesOut,
                        new Effort(
                                Math.min(most, effort.units() - units),
                                effort.seconds() - seconds(),
                                effort.threads(),
                                effort.seed(),
                                progress -> goesOn(progress, known)));
        units += plan.units();
        goOn &= units < effort.units() && seconds() < effort.seconds();
        return new Answered(
                plan.value() == 0 ? Answer.YES : plan.bound() >= 1 ? Answer.NO : Answer.UNDECIDED,
                plan);
    }

    private boolean goesOn(Effort.Progress progress, Effort.Progress known) {
        goOn =
                effort.watch()
                        .test(
                                new Effort.Progress(
                                        units + progress.units(), known.cost(), known.bound()));
        return goOn && progress.cost() > 0 && progress.bound() < 1;
    }

    boolean goOn() {
        return goOn;
    }

    long units() {
        return units;
    }

    double seconds() {
        return (System.nanoTime() - began) / 1e9;
    }
}
