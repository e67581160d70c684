package org.shanyraq.planning.engine.median;

import java.util.SplittableRandom;

/**
 * One search among several that start differently: iterated local search (H. R. Lourenço, O. C.
 * Martin, T. Stützle, Handbook of Metaheuristics, 2003). A kick swaps two to five sites; what
 * settles worse than before is taken back.
 */
final class Lane {
    private static final double LOOKED_AT_IN_OTHER_LANES = 0.3;

    private final Layout layout;
    private final Interchange moves;
    private final SplittableRandom random;
    private int[] best;
    private long bestCost;

    /**
     * @param number 0 is the plain greedy start, the others open from random samples
     */
    Lane(Near near, boolean[] useless, int number, SplittableRandom random) {
        layout = new Layout(near);
        moves = new Interchange(layout, useless);
        this.random = random;
        layout.become(new int[0]);
        moves.fill(random, number == 0 ? 1 : LOOKED_AT_IN_OTHER_LANES);
        best = layout.sites();
        bestCost = layout.cost;
    }

    int[] best() {
        return best;
    }

    long cost() {
        return bestCost;
    }

    void settle() {
        moves.settle(random);
        keepOrReturn();
    }

    void search(int kicks) {
        for (int k = 0; k < kicks; k++) {
            moves.kick(random, 2 + random.nextInt(4));
            moves.settle(random);
            keepOrReturn();
        }
    }

    /** Walks towards another lane's plan. */
    void relinkWith(int[] other) {
        moves.relink(other);
        moves.settle(random);
        keepOrReturn();
    }

    /** Tries somebody else's idea; one with too few or too many sites is passed over. */
    void consider(int[] idea) {
        if (idea.length == layout.near.choices) {
            layout.become(idea);
            moves.settle(random);
            keepOrReturn();
        }
    }

    private void keepOrReturn() {
        if (layout.cost <= bestCost) {
            bestCost = layout.cost;
            best = layout.sites();
        } else {
            layout.become(best);
        }
    }
}
