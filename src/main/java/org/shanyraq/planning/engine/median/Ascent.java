package org.shanyraq.planning.engine.median;

import java.util.Arrays;

/**
 * A lower bound for every plan, made better step by step. The demand that each client be served is
 * priced instead of enforced (Lagrangian relaxation: G. Cornuéjols, M. L. Fisher, G. L. Nemhauser,
 * "Location of bank accounts to optimize float", Management Science 23, 1977); what remains is
 * picking the sites that earn most. Prices climb by sub-gradients with the step of M. Held, P.
 * Wolfe, H. P. Crowder (Mathematical Programming 6, 1974), bent by the direction before as P. M.
 * Camerini, L. Fratta, F. Maffioli advise (Mathematical Programming Study 3, 1975). A client's
 * price is per head, which levels cities and hamlets.
 */
final class Ascent {
    private static final int PATIENCE = 15;
    private static final double FIRST_STRIDE = 1.0;
    private static final double LEAST_STRIDE = 5e-5;

    private final Near near;
    private final byte[] state;
    private final Choice choice;
    private final int[] cap;
    private final double[] price;
    private final double[] bestPrice;
    private final double[] direction;
    private final double[] earned;
    private final double[] usage;
    private double bound = Double.NEGATIVE_INFINITY;
    private double stride = FIRST_STRIDE;
    private double restartStride = FIRST_STRIDE;
    private int idle;

    /**
     * @param state what is decided about each site; sites are added to it as {@link #decide} proves
     *     them
     * @param start prices per head to begin with
     */
    Ascent(Near near, byte[] state, double[] start) {
        this.near = near;
        this.state = state;
        choice = new Choice(near);
        cap = near.base.clone();
        price = start.clone();
        direction = new double[near.clients];
        earned = new double[near.sites];
        usage = new double[near.sites];
        for (int i = 0; i < near.sites; i++) {
            if (state[i] == Choice.OPEN) {
                lowerCaps(i);
            }
        }
        for (int j = 0; j < near.clients; j++) {
            price[j] = Math.min(price[j], cap[j]);
        }
        bestPrice = price.clone();
    }

    /** The best bound so far; infinite when the decisions leave no plan. */
    double bound() {
        return bound;
    }

    double[] bestPrice() {
        return bestPrice;
    }

    /** How much of a site the relaxed plan has used lately, 0 to 1. */
    double[] usage() {
        return usage;
    }

    boolean tired() {
        return stride < LEAST_STRIDE;
    }

    /** Begins to stride again, from the best prices. */
    void refresh() {
        restartStride = Math.max(0.02, restartStride / 2);
        stride = restartStride;
        idle = 0;
        Arrays.fill(direction, 0);
        System.arraycopy(bestPrice, 0, price, 0, price.length);
    }

    /**
     * @param steps how many at most
     * @param upper the cost of the best plan known; the bound stops where no better one is left
     */
    void climb(int steps, double upper) {
        for (int step = 0; step < steps && bound <= upper - 1 && !tired(); step++) {
            double value = evaluate(price);
            if (value > bound + 1e-9 * Math.abs(value)) {
                if (value < bound + (upper - bound) * 1e-4) {
                    idle++;
                } else {
                    idle = 0;
                }
                bound = value;
                System.arraycopy(price, 0, bestPrice, 0, price.length);
            } else {
                idle++;
            }
            if (idle > PATIENCE) {
                stride *= 0.7;
                idle = 0;
            }
            step(upper, Math.min(value, bound));
            for (int i = 0; i < near.sites; i++) {
                usage[i] += 0.03 * ((choice.chosen[i] ? 1 : 0) - usage[i]);
            }
        }
    }

    /** The relaxed cost at these prices; leaves what each site earns and which are chosen. */
    private double evaluate(double[] at) {
        Arrays.fill(earned, 0);
        double sum = 0;
        for (int j = 0; j < near.clients; j++) {
            double head = at[j];
            double weight = near.weight[j];
            sum += weight * head;
            int end = near.clientFrom[j + 1];
            for (int e = near.clientFrom[j]; e < end && near.clientWay[e] < head; e++) {
                earned[near.clientSite[e]] += weight * (near.clientWay[e] - head);
            }
        }
        return sum + choice.choose(earned, state);
    }

    private void step(double upper, double value) {
        double along = 0;
        double length = 0;
        for (int j = 0; j < near.clients; j++) {
            double lack = lack(j);
            along += near.weight[j] * lack * direction[j];
            length += near.weight[j] * direction[j] * direction[j];
        }
        double bend = along < 0 && length > 0 ? -1.5 * along / length : 0;
        double size = 0;
        for (int j = 0; j < near.clients; j++) {
            direction[j] = lack(j) + bend * direction[j];
            size += near.weight[j] * direction[j] * direction[j];
        }
        if (size < 1e-12) {
            stride = 0;
            return;
        }
        double length_ = stride * (upper * 1.0005 - value) / size;
        for (int j = 0; j < near.clients; j++) {
            price[j] = Math.clamp(price[j] + length_ * direction[j], 0, (double) cap[j]);
        }
    }

    /** One, less the chosen sites that would serve this client at its price. */
    private int lack(int j) {
        int lack = 1;
        double head = price[j];
        int end = near.clientFrom[j + 1];
        for (int e = near.clientFrom[j]; e < end && near.clientWay[e] < head; e++) {
            if (choice.chosen[near.clientSite[e]]) {
                lack--;
            }
        }
        return head >= cap[j] && lack > 0 ? 0 : lack;
    }

    /**
     * Decides sites whose other fate would cost at least as much as the plan known: by the bound at
     * the best prices, a site that is not chosen would have to take a chosen one's place, and the
     * other way round.
     *
     * @return how many were decided
     */
    int decide(double upper) {
        if (bound > upper - 1) {
            return 0;
        }
        double value = evaluate(bestPrice);
        double room = upper - 1 - value + 1e-6;
        double dearest = choice.dearestChosen;
        double cheapest = choice.cheapestLeft;
        int decided = 0;
        for (int i = 0; i < near.sites; i++) {
            if (state[i] == Choice.FREE) {
                if (!choice.chosen[i] && earned[i] - dearest > room) {
                    state[i] = Choice.CLOSED;
                    decided++;
                } else if (choice.chosen[i] && cheapest - earned[i] > room) {
                    state[i] = Choice.OPEN;
                    lowerCaps(i);
                    decided++;
                }
            }
        }
        return decided;
    }

    /** The sites that the relaxed plan at the best prices chooses. */
    int[] chosenSites() {
        evaluate(bestPrice);
        int count = 0;
        var sites = new int[near.choices];
        for (int i = 0; i < near.sites && count < sites.length; i++) {
            if (choice.chosen[i]) {
                sites[count++] = i;
            }
        }
        return sites;
    }

    private void lowerCaps(int site) {
        for (int e = near.siteFrom[site]; e < near.siteFrom[site + 1]; e++) {
            int j = near.siteClient[e];
            cap[j] = Math.min(cap[j], near.siteWay[e]);
        }
    }
}
