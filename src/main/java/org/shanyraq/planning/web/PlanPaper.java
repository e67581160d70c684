package org.shanyraq.planning.web;

import java.util.Base64;

/**
 * A plan as its printed report shows it.
 *
 * @param map the picture, as data inside the page
 */
public record PlanPaper(PlanPage plan, String map) {
    static PlanPaper of(PlanPage plan) {
        return new PlanPaper(
                plan,
                "data:image/png;base64,"
                        + Base64.getEncoder().encodeToString(MapFile.png(plan.map())));
    }
}
