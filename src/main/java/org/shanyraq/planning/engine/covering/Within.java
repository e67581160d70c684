package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;

/**
 * Reach as a question of travel: no way at all inside the radius, one step beyond it. Then the
 * least travel is the least demand left out of reach (R. Church, C. ReVelle, "Theoretical and
 * computational links between the p-median, location set-covering, and the maximal covering
 * location problem", Geographical Analysis 8, 1976), and one engine serves all four questions.
 */
public record Within(Network network, int radius) implements Ways {
    @Override
    public int way(int site, int client) {
        return network.way(site, client) <= radius ? 0 : NONE;
    }

    /** The same question of who is left out. */
    public static Question of(Question question, int radius) {
        var network = question.network();
        return asked(question, radius, network.demands());
    }

    /** The same, each settlement counting one; those without demand only if {@code everywhere}. */
    static Question settlements(Question question, int radius, boolean everywhere) {
        int[] ones =
                Arrays.stream(question.network().demands())
                        .map(demand -> demand > 0 || everywhere ? 1 : 0)
                        .toArray();
        return asked(question, radius, ones);
    }

    private static Question asked(Question question, int radius, int[] counting) {
        return question.in(
                question.network().with(counting, new Within(question.network(), radius)));
    }
}
