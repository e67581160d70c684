package org.shanyraq.planning.engine.capacity;

import java.util.Arrays;
import org.shanyraq.planning.engine.Question;

/**
 * A lower bound where room is limited: the demand that each head be served is priced, and what
 * remains falls into one knapsack a site that may be filled in parts (after R. M. Nauss, "An
 * improved algorithm for the capacitated facility location problem", Journal of the Operational
 * Research Society 29, 1978). Prices climb by sub-gradients that are bent by the direction before
 * (P. M. Camerini, L. Fratta, F. Maffioli, Mathematical Programming Study 3, 1975).
 */
final class RoomBound {
    private static final int PATIENCE = 12;
    private static final double LEAST_STRIDE = 2e-3;
    private static final int EVERYWHERE = -1;

    /** Gains are ordered in parts of a step; what that may miss is taken off the bound. */
    private static final double FINENESS = 1 << 13;

    static final int PAIR_BITS = 20;
    private static final long MOST = 1L << 43;

    private final Rows rows;
    private final Question question;
    private final double[] price;
    private final double[] best;
    private final double[] earned;
    private final double[] served;
    private final boolean[] chosen;
    private final double total;
    private final double[] direction;
    private final long[] order;
    private final double[] lately;
    private final Fills fills;
    private final double[] fillDirection;

    /** By pair: what its way costs, towns' prices taken off; by client the same for no room. */
    private final double[] cost;

    private final double[] limit;

    /** By site: what it earns by being a centre of towns that need whole ones. */
    private final double[] bonus;

    private double bound = Double.NEGATIVE_INFINITY;
    private double stride = 1;
    private int idle;

    RoomBound(Rows rows, Question question, double[] start) {
        this.rows = rows;
        this.question = question;
        price = start;
        best = start.clone();
        earned = new double[rows.sites];
        served = new double[rows.clients];
        chosen = new boolean[rows.sites];
        lately = new double[rows.sites];
        direction = new double[rows.clients];
        order = new long[Arrays.stream(rows.pairsOf).mapToInt(one -> one.length).max().orElse(0)];
        fills = new Fills(question, rows);
        fillDirection = new double[fills.size()];
        cost = new double[rows.way.length];
        limit = new double[rows.clients];
        bonus = new double[rows.sites];
        Arrays.setAll(cost, e -> rows.way[e]);
        Arrays.setAll(limit, j -> rows.outside[j]);
        total = Arrays.stream(rows.weight).asLongStream().sum();
    }

    double bound() {
        return bound - total / FINENESS;
    }

    /** What the relaxed plan opens now. */
    boolean[] chosen() {
        return chosen.clone();
    }

    /** How often the relaxed plan has opened each site lately, 0 to 1. */
    double[] lately() {
        return lately.clone();
    }

    void climb(int steps, double upper) {
        for (int step = 0; step < steps && bound() < upper; step++) {
            double value = evaluate();
            if (value > bound) {
                idle = value > bound + (upper - bound) * 1e-3 ? 0 : idle + 1;
                bound = value;
                System.arraycopy(price, 0, best, 0, price.length);
            } else {
                idle++;
            }
            if (idle > PATIENCE) {
                stride = Math.max(LEAST_STRIDE, stride * 0.7);
                idle = 0;
            }
            move(upper, Math.min(value, bound));
            for (int i = 0; i < rows.sites; i++) {
                lately[i] += 0.05 * ((chosen[i] ? 1 : 0) - lately[i]);
            }
        }
    }

    private void move(double upper, double value) {
        double along = 0;
        double length = 0;
        for (int j = 0; j < rows.clients; j++) {
            along += rows.weight[j] * lack(j) * direction[j];
            length += rows.weight[j] * direction[j] * direction[j];
        }
        for (int c = 0; c < fillDirection.length; c++) {
            along += fills.broken(c, chosen) * fillDirection[c];
            length += fills.get(c).rest() * fillDirection[c] * fillDirection[c];
        }
        double bend = along < 0 && length > 0 ? -1.5 * along / length : 0;
        double size = 0;
        for (int j = 0; j < rows.clients; j++) {
            direction[j] = lack(j) + bend * direction[j];
            size += rows.weight[j] * direction[j] * direction[j];
        }
        for (int c = 0; c < fillDirection.length; c++) {
            double rest = fills.get(c).rest();
            fillDirection[c] = fills.broken(c, chosen) / rest + bend * fillDirection[c];
            size += rest * fillDirection[c] * fillDirection[c];
        }
        if (size < 1e-9) {
            return;
        }
        double far = stride * Math.max(0, upper * 1.0005 - value) / size;
        for (int c = 0; c < fillDirection.length; c++) {
            fills.price[c] = Math.max(0, fills.price[c] + far * fillDirection[c]);
        }
        takeOffPrices();
        for (int j = 0; j < rows.clients; j++) {
            price[j] = Math.clamp(price[j] + far * direction[j], Math.min(0, limit[j]), limit[j]);
        }
    }

    /** Prices of towns make ways out of them cheaper, and their centres earn. */
    private void takeOffPrices() {
        for (int j = 0; j < rows.clients; j++) {
            if (fills.of(j).length > 0) {
                limit[j] = rows.outside[j] - fills.excused(j);
                for (int e = rows.from[j]; e < rows.from[j + 1]; e++) {
                    cost[e] = rows.way[e] - fills.excused(j, rows.site[e]);
                }
            }
        }
        Arrays.fill(bonus, 0);
        for (int c = 0; c < fills.size(); c++) {
            var fill = fills.get(c);
            for (int i = 0; i < rows.sites; i++) {
                bonus[i] += fill.sites()[i] ? fills.price[c] * fill.rest() : 0;
            }
        }
    }

    /**
     * The share of a client that the chosen sites leave unserved; below 0 where it is served twice.
     */
    private double lack(int j) {
        if (rows.weight[j] == 0) {
            return 0;
        }
        double lack = 1 - served[j] / rows.weight[j];
        return lack > 0 && price[j] >= limit[j] ? 0 : lack;
    }

    private double evaluate() {
        double sum = 0;
        for (int j = 0; j < rows.clients; j++) {
            sum += price[j] * rows.weight[j];
        }
        for (int c = 0; c < fills.size(); c++) {
            sum += fills.price[c] * fills.get(c).rest() * fills.get(c).needed();
        }
        for (int i = 0; i < rows.sites; i++) {
            earned[i] = question.must(i) || question.free(i) ? fill(i, false) - bonus[i] : 0;
        }
        sum += choose();
        book();
        return sum;
    }

    private void book() {
        Arrays.fill(served, 0);
        Arrays.fill(fills.outside, 0);
        for (int i = 0; i < rows.sites; i++) {
            if (chosen[i]) {
                fill(i, true);
            }
        }
        for (int j = 0; j < rows.clients; j++) {
            if (price[j] >= limit[j] && served[j] < rows.weight[j]) {
                fills.unserved(j, rows.weight[j] - served[j]);
            }
        }
    }

    /** Takes heads while they earn, the best first, until the room is full. */
    private double fill(int site, boolean book) {
        int[] pairs = rows.pairsOf[site];
        long room = rows.room[site];
        int count = 0;
        long wanted = 0;
        double all = 0;
        for (int e : pairs) {
            int j = rows.clientOf[e];
            double gain = price[j] - cost[e];
            if (gain > 0) {
                order[count++] = (MOST - (long) (gain * FINENESS)) << PAIR_BITS | e;
                wanted += rows.weight[j];
                all -= rows.weight[j] * gain;
            }
        }
        if (wanted <= room && !book) {
            return all;
        }
        if (wanted > room) {
            Arrays.sort(order, 0, count);
        }
        double sum = 0;
        for (int k = 0; k < count && room > 0; k++) {
            int e = (int) (order[k] & (1 << PAIR_BITS) - 1);
            int j = rows.clientOf[e];
            long heads = Math.min(room, rows.weight[j]);
            room -= heads;
            sum -= heads * (price[j] - cost[e]);
            if (book) {
                served[j] += heads;
                fills.served(j, site, heads);
            }
        }
        return sum;
    }

    /** Musts, then what the floors need, then the sites that earn most. */
    private double choose() {
        for (int i = 0; i < rows.sites; i++) {
            chosen[i] = question.must(i);
        }
        int missing = question.choices();
        for (int region = 0; region < question.regionsWithFloors(); region++) {
            int lacking = question.lacking(region);
            take(lacking, region);
            missing -= lacking;
        }
        take(missing, EVERYWHERE);
        double sum = 0;
        for (int i = 0; i < rows.sites; i++) {
            sum += chosen[i] ? earned[i] : 0;
        }
        return sum;
    }

    private void take(int count, int region) {
        var left = new double[rows.sites];
        int free = 0;
        for (int i = 0; i < rows.sites; i++) {
            if (eligible(i, region)) {
                left[free++] = earned[i];
            }
        }
        if (count == 0) {
            return;
        }
        Arrays.sort(left, 0, free);
        double dearest = left[count - 1];
        int taken = 0;
        for (int i = 0; i < rows.sites; i++) {
            if (eligible(i, region) && earned[i] < dearest) {
                chosen[i] = true;
                taken++;
            }
        }
        for (int i = 0; i < rows.sites && taken < count; i++) {
            if (eligible(i, region) && earned[i] == dearest) {
                chosen[i] = true;
                taken++;
            }
        }
    }

    private boolean eligible(int site, int region) {
        return question.free(site)
                && !chosen[site]
                && (region == EVERYWHERE || question.network().regionOfSite(site) == region);
    }
}
