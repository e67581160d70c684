package org.shanyraq.planning.engine.median;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proves how good a plan can be at best: first by climbing prices over all sites, deciding sites on
 * the way; then, when climbing tires, by branching on the site about which the relaxed plan is most
 * in two minds (A. M. Geoffrion, "Lagrangean relaxation for integer programming", Mathematical
 * Programming Study 2, 1974), depth first. Works in portions, so that it can be watched and
 * stopped.
 */
final class Prover {
    private static final int STEPS_AT_A_NODE = 150;
    private static final int REFRESHES = 4;

    /** A climb that closes this share of the gap is followed by another. */
    private static final double WORTH_GOING_ON = 0.03;

    /** Part of a branching: what is decided, and where the prices stood. */
    private record Node(byte[] state, double[] price, double bound) {}

    private final Near whole;
    private Near near;
    private byte[] state;
    private Ascent root;

    /** What the reductions so far took out of the question. */
    private long constant;

    private int[] siteOfWhole;
    private int[] openedBefore = new int[0];
    private long effort;
    private double bound = Double.NEGATIVE_INFINITY;
    private double boundAtRefresh = Double.NEGATIVE_INFINITY;
    private final Deque<Node> open = new ArrayDeque<>();
    private double shelved = Double.POSITIVE_INFINITY;
    private int refreshes;
    private boolean branching;
    private boolean done;
    private @Nullable Layout leaf;

    Prover(Near whole, double[] start) {
        this.whole = whole;
        near = whole;
        siteOfWhole = IntStream.range(0, whole.sites).toArray();
        state = new byte[whole.sites];
        root = new Ascent(whole, state, start);
        reduce();
    }

    /** Below this no plan can come; at most {@code upper}. */
    double bound(double upper) {
        double least = done ? upper : bound;
        if (branching && !done) {
            least = shelved;
            for (var node : open) {
                least = Math.min(least, node.bound);
            }
            least = Math.max(bound, least + constant);
        }
        return Math.min(upper, least > upper - 1 ? upper : least);
    }

    /** No plan is better than the one known. */
    boolean done() {
        return done;
    }

    /** Sites that no better plan than the one known needs. */
    void markUseless(boolean[] useless) {
        var needed = new boolean[useless.length];
        for (int i = 0; i < state.length; i++) {
            needed[siteOfWhole[i]] = state[i] != Choice.CLOSED;
        }
        for (int site : openedBefore) {
            needed[site] = true;
        }
        for (int i = 0; i < useless.length; i++) {
            useless[i] |= !needed[i];
        }
    }

    /** What the relaxed plan would open. */
    int[] idea() {
        return inWhole(root.chosenSites());
    }

    private int[] inWhole(int[] sites) {
        return IntStream.concat(
                        Arrays.stream(openedBefore), Arrays.stream(sites).map(i -> siteOfWhole[i]))
                .toArray();
    }

    /**
     * @param steps about how many steps of climbing to do now
     * @param upper the cost of the best plan known
     */
    void work(int steps, double upper) {
        if (done) {
            return;
        }
        if (!branching) {
            climb(steps, upper);
            return;
        }
        long began = effort;
        while (effort - began < (long) steps * whole.clients && !open.isEmpty()) {
            effort += near.clients + 50L;
            explore(open.pop(), upper - constant);
        }
        done = open.isEmpty() && shelved + constant > upper - 1;
    }

    private void climb(int steps, double upper) {
        root.climb(steps, upper - constant);
        int decided = root.decide(upper - constant);
        bound = Math.max(bound, root.bound() + constant);
        if (bound > upper - 1) {
            done = true;
        } else if (root.tired()) {
            boolean rose = bound - boundAtRefresh > (upper - bound) * WORTH_GOING_ON;
            boundAtRefresh = bound;
            if (decided > 0 || rose || refreshes++ < REFRESHES) {
                root.refresh();
            } else {
                reduce();
                branching = true;
                branch(state, root, bound - constant);
            }
        } else if (decided > near.sites / 3) {
            reduce();
        }
    }

    /** Goes on with what is left of the question. */
    private void reduce() {
        var openedNow = IntStream.range(0, state.length).filter(i -> state[i] == Choice.OPEN);
        openedBefore = inWhole(openedNow.toArray());
        var reduction = Reduction.of(near, state);
        double[] price = root.bestPrice();
        near = reduction.near;
        constant += reduction.constant;
        siteOfWhole = Arrays.stream(reduction.siteBefore).map(i -> siteOfWhole[i]).toArray();
        state = new byte[near.sites];
        root =
                new Ascent(
                        near,
                        state,
                        Arrays.stream(reduction.clientBefore).mapToDouble(j -> price[j]).toArray());
    }

    private void explore(Node node, double upper) {
        if (node.bound > upper - 1) {
            return;
        }
        var decided = node.state.clone();
        var ascent = new Ascent(near, decided, node.price);
        ascent.climb(STEPS_AT_A_NODE, upper);
        if (ascent.bound() > upper - 1) {
            return;
        }
        if (ascent.decide(upper) > 0) {
            ascent.climb(STEPS_AT_A_NODE / 2, upper);
        }
        if (ascent.bound() <= upper - 1) {
            branch(decided, ascent, Math.max(node.bound, ascent.bound()));
        }
    }

    /** The likelier half is looked at first. */
    private void branch(byte[] decided, Ascent ascent, double bound) {
        int doubtful = -1;
        double most = -1;
        double[] usage = ascent.usage();
        for (int i = 0; i < decided.length; i++) {
            double doubt = Math.min(usage[i], 1 - usage[i]);
            if (decided[i] == Choice.FREE && doubt > most) {
                most = doubt;
                doubtful = i;
            }
        }
        if (doubtful < 0) {
            shelve(decided, bound);
            return;
        }
        boolean openFirst = usage[doubtful] >= 0.5;
        push(decided, doubtful, openFirst ? Choice.CLOSED : Choice.OPEN, ascent, bound);
        push(decided, doubtful, openFirst ? Choice.OPEN : Choice.CLOSED, ascent, bound);
    }

    private void push(byte[] decided, int site, byte fate, Ascent ascent, double bound) {
        var child = Arrays.copyOf(decided, decided.length);
        child[site] = fate;
        open.push(new Node(child, ascent.bestPrice().clone(), bound));
    }

    /** Nothing is left to decide: the one plan of this leaf is priced exactly. */
    private void shelve(byte[] decided, double bound) {
        var layout = new Layout(near);
        int count = 0;
        var sites = new int[near.choices];
        for (int i = 0; i < decided.length; i++) {
            if (decided[i] == Choice.OPEN && count < sites.length) {
                sites[count++] = i;
            }
        }
        layout.become(sites);
        shelved = Math.min(shelved, Math.max(bound, layout.cost));
        leaf = leaf == null || layout.cost < leaf.cost ? layout : leaf;
    }

    /** A plan that branching itself came upon; empty when it has not. */
    int[] leafSites() {
        return leaf == null ? new int[0] : inWhole(leaf.sites());
    }
}
