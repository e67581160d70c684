package org.shanyraq.protection;

import java.util.List;

/** The orders of one case as its page shows them. */
public record OrdersView(String path, List<Line> lines) {
    public OrdersView {
        lines = List.copyOf(lines);
    }

    /**
     * One order.
     *
     * @param respondent initials
     * @param owed how many checks the law asks for
     * @param article of the law it stands on
     */
    public record Line(
            Measure measure, String respondent, boolean inForce, int owed, String article) {}
}
