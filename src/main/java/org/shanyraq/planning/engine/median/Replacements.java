package org.shanyraq.planning.engine.median;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.planning.engine.Question;

/** What a plan would lose without one of its sites, and which other site would lose least. */
public final class Replacements {
    /** No other site could stand in. */
    public static final int NONE = -1;

    private Replacements() {}

    /**
     * @param site the plan's site, by the network's number
     * @param loss steps times demand that closing it costs
     * @param next the site that would best take its place, or {@link #NONE}
     * @param extra what the plan would cost more with that one, in steps times demand
     */
    public record Replacement(int site, long loss, int next, long extra) {}

    /** For each site of the plan that is free, in the plan's order. */
    public static List<Replacement> of(Question question, int[] sites) {
        var near = Near.of(question, question.network().sites());
        var numbers = new int[question.network().sites()];
        for (int i = 0; i < near.sites; i++) {
            numbers[near.siteOfNetwork[i]] = i;
        }
        var layout = new Layout(near);
        for (int site : sites) {
            if (question.free(site)) {
                layout.open(numbers[site]);
            }
        }
        var replacements = new ArrayList<Replacement>();
        for (int site : sites) {
            if (question.free(site)) {
                replacements.add(of(layout, numbers[site]));
            }
        }
        return replacements;
    }

    private static Replacement of(Layout layout, int site) {
        var near = layout.near;
        long before = layout.cost;
        layout.close(site);
        long loss = layout.cost - before;
        int next = NONE;
        long most = -1;
        for (int i = 0; i < near.sites; i++) {
            if (i != site && !layout.open[i]) {
                long gain = Interchange.gain(layout, i);
                if (gain > most) {
                    most = gain;
                    next = near.siteOfNetwork[i];
                }
            }
        }
        layout.open(site);
        return new Replacement(near.siteOfNetwork[site], loss, next, loss - Math.max(0, most));
    }
}
