package org.shanyraq.planning.engine.covering;

import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.median.LeastTravel;

/**
 * The plan that has most people within reach (maximal covering location problem; R. Church, C.
 * ReVelle, Papers of the Regional Science Association 32, 1974).
 */
public final class MostPeople {
    private MostPeople() {}

    /**
     * @param radius steps
     * @return value and bound in people; they are the same when the plan is proven best
     */
    public static Plan solve(Question question, int radius, Effort effort) {
        long everybody = question.network().totalDemand();
        var left = LeastTravel.solveWhole(Within.of(question, radius), effort);
        double within = everybody - (double) left.cutOff();
        return new Plan(
                left.sites(),
                within - left.value(),
                within - left.bound(),
                left.cutOff(),
                left.units(),
                left.seconds());
    }
}
