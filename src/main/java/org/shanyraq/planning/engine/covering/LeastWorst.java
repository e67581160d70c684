package org.shanyraq.planning.engine.covering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;

/**
 * The plan whose longest way is shortest (p-centre): halving between a radius at which so many
 * centres leave nobody out and one at which they must (E. Minieka, "The m-center problem", SIAM
 * Review 12, 1970). Settlements that no site at all can reach are left out. Every settlement
 * counts, with demand or without.
 */
public final class LeastWorst {
    private final Question question;
    private final Network network;
    private final Halving halving;

    private LeastWorst(Question question, Effort effort) {
        this.question = question;
        network = question.network();
        halving = new Halving(effort);
    }

    /**
     * @return value and bound in steps
     */
    public static Plan solve(Question question, Effort effort) {
        return new LeastWorst(question, effort).solve();
    }

    private Plan solve() {
        int[] candidates =
                IntStream.range(0, network.sites())
                        .filter(i -> question.must(i) || question.free(i))
                        .toArray();
        int lower = worst(candidates);
        int[] best = new int[0];
        int upper = Integer.MAX_VALUE;
        long cutOff = 0;
        int radius = firstRadius(lower);
        int[] last = new int[0];
        while (lower < upper && halving.goOn()) {
            var asked =
                    halving.ask(
                            Within.settlements(question, radius, true),
                            new Effort.Progress(0, upper, lower));
            cutOff = Math.max(cutOff, asked.plan().cutOff());
            last = asked.plan().sites();
            if (asked.answer() == Halving.Answer.YES) {
                best = asked.plan().sites();
                upper = worst(best);
            } else if (asked.answer() == Halving.Answer.NO) {
                lower = radius + 1;
            } else {
                break;
            }
            radius = best.length == 0 ? doubled(radius) : lower + (upper - lower) / 2;
        }
        if (best.length == 0) {
            best = last;
            upper = worst(best);
        }
        return new Plan(best, upper, lower, cutOff, halving.units(), halving.seconds());
    }

    /** A guess to begin with; it doubles until a plan is found. */
    private static int firstRadius(int lower) {
        return Math.max(lower, 1);
    }

    private static int doubled(int radius) {
        return radius > Integer.MAX_VALUE / 4 ? Integer.MAX_VALUE / 2 : 2 * radius;
    }

    private int worst(int[] sites) {
        return IntStream.range(0, network.clients())
                .parallel()
                .map(
                        client ->
                                Arrays.stream(sites)
                                        .map(site -> network.way(site, client))
                                        .min()
                                        .orElse(Ways.NONE))
                .filter(way -> way < Ways.NONE)
                .max()
                .orElse(0);
    }
}
