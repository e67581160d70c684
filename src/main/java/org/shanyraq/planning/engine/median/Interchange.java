package org.shanyraq.planning.engine.median;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Moves that make a layout better. Greedy opening (A. A. Kuehn, M. J. Hamburger, Management Science
 * 9, 1963); then vertex substitution (M. B. Teitz, P. Bart, Operations Research 16, 1968): for a
 * site that might open, the best site to close for it is found in one pass over its clients (R.
 * Whitaker, "A fast algorithm for the greedy interchange", INFOR 21, 1983), first improvement
 * taken.
 */
final class Interchange {
    private final Near near;
    private final Layout layout;
    private final boolean[] useless;

    /** What would be saved besides, by keeping an open site's clients at the one that opens. */
    private final long[] extra;

    private final int[] touched;
    private int bestOut;

    /**
     * @param useless sites that no better plan can hold, shared and growing; read at each pass
     */
    Interchange(Layout layout, boolean[] useless) {
        this.near = layout.near;
        this.layout = layout;
        this.useless = useless;
        extra = new long[near.sites];
        touched = new int[near.sites];
    }

    /**
     * Opens sites one by one until there are enough.
     *
     * @param share how many of the sites are looked at for each, 1 for all: less than all makes
     *     different plans
     */
    void fill(SplittableRandom random, double share) {
        while (layout.openCount < near.choices) {
            int missing = 0;
            for (int spare : layout.spare) {
                missing += Math.max(0, -spare);
            }
            boolean onlyWhereLacking = missing >= near.choices - layout.openCount;
            int best = -1;
            long most = -1;
            for (int i = 0; i < near.sites; i++) {
                boolean looked = share >= 1 || random.nextDouble() < share || best < 0;
                if (!layout.open[i] && looked && (!onlyWhereLacking || lacks(i))) {
                    long gain = gain(i);
                    if (gain > most) {
                        most = gain;
                        best = i;
                    }
                }
            }
            layout.open(best);
        }
    }

    private boolean lacks(int site) {
        int region = near.region[site];
        return region < layout.spare.length && layout.spare[region] < 0;
    }

    private long gain(int site) {
        return gain(layout, site);
    }

    /** What opening a site saves. */
    static long gain(Layout layout, int site) {
        var near = layout.near;
        long gain = 0;
        for (int e = near.siteFrom[site]; e < near.siteFrom[site + 1]; e++) {
            int j = near.siteClient[e];
            int shorter = layout.firstWay[j] - near.siteWay[e];
            if (shorter > 0) {
                gain += (long) near.weight[j] * shorter;
            }
        }
        return gain;
    }

    /** Swaps until no swap helps. */
    void settle(SplittableRandom random) {
        if (near.sites == 0 || near.choices == 0) {
            return;
        }
        int at = random.nextInt(near.sites);
        for (int idle = 0; idle < near.sites; idle++) {
            if (!layout.open[at] && !useless[at] && best(at) > 0) {
                int out = bestOut;
                layout.close(out);
                layout.open(at);
                idle = -1;
            }
            at = at + 1 == near.sites ? 0 : at + 1;
        }
    }

    /**
     * What the best swap that opens {@code in} saves; the site that closes is then {@link #out}.
     *
     * @return {@link Long#MIN_VALUE} when no swap is allowed
     */
    long best(int in) {
        long gain = 0;
        int count = 0;
        for (int e = near.siteFrom[in]; e < near.siteFrom[in + 1]; e++) {
            int j = near.siteClient[e];
            int way = near.siteWay[e];
            int second = layout.secondWay[j];
            if (way < second) {
                long weight = near.weight[j];
                int first = layout.firstWay[j];
                int site = layout.first[j];
                if (way < first) {
                    gain += weight * (first - way);
                    way = first;
                }
                if (site != Layout.NOBODY) {
                    if (extra[site] == 0) {
                        touched[count++] = site;
                    }
                    extra[site] += weight * (second - way);
                }
            }
        }
        long least = Long.MAX_VALUE;
        bestOut = -1;
        for (int k = 0; k < layout.openCount; k++) {
            int out = layout.openList[k];
            long lost = layout.loss[out] - extra[out];
            if (lost < least && layout.allowed(in, out)) {
                least = lost;
                bestOut = out;
            }
        }
        for (int k = 0; k < count; k++) {
            extra[touched[k]] = 0;
        }
        return bestOut < 0 ? Long.MIN_VALUE : gain - least;
    }

    int out() {
        return bestOut;
    }

    /** Swaps {@code count} sites blindly, near one another, to leave a valley. */
    void kick(SplittableRandom random, int count) {
        boolean stuck = layout.openCount == 0 || layout.openCount == near.sites;
        for (int k = 0; k < count && !stuck; k++) {
            int in = random.nextInt(near.sites);
            for (int tries = 0; (layout.open[in] || useless[in]) && tries < 50; tries++) {
                in = random.nextInt(near.sites);
            }
            int out = layout.openList[random.nextInt(layout.openCount)];
            if (k % 2 == 0 && best(in) > Long.MIN_VALUE) {
                out = bestOut;
            }
            if (!layout.open[in] && layout.allowed(in, out)) {
                layout.close(out);
                layout.open(in);
            }
        }
    }

    /**
     * Walks from this layout towards another, a best swap at a time, and stays at the best layout
     * on the way, both ends left out (F. Glover's path relinking as used by Resende and Werneck, "A
     * hybrid heuristic for the p-median problem", Journal of Heuristics 10, 2004).
     */
    void relink(int[] goal) {
        var wanted = new boolean[near.sites];
        for (int site : goal) {
            wanted[site] = true;
        }
        int[] best = layout.sites();
        long least = Long.MAX_VALUE;
        int[] missing = Arrays.stream(goal).filter(site -> !layout.open[site]).toArray();
        for (int left = missing.length; left > 1; left--) {
            int pick = -1;
            int pickOut = -1;
            long most = Long.MIN_VALUE;
            for (int k = 0; k < left; k++) {
                long saved = bestAmong(missing[k], wanted);
                if (bestOut >= 0 && saved > most) {
                    most = saved;
                    pick = k;
                    pickOut = bestOut;
                }
            }
            if (pick < 0) {
                break;
            }
            layout.close(pickOut);
            layout.open(missing[pick]);
            missing[pick] = missing[left - 1];
            if (layout.cost < least) {
                least = layout.cost;
                best = layout.sites();
            }
        }
        layout.become(best);
    }

    private long bestAmong(int in, boolean[] wanted) {
        long all = best(in);
        if (bestOut >= 0 && !wanted[bestOut]) {
            return all;
        }
        long gain = gain(in);
        long least = Long.MAX_VALUE;
        bestOut = -1;
        for (int k = 0; k < layout.openCount; k++) {
            int out = layout.openList[k];
            if (!wanted[out] && layout.loss[out] < least && layout.allowed(in, out)) {
                least = layout.loss[out];
                bestOut = out;
            }
        }
        return bestOut < 0 ? Long.MIN_VALUE : gain - least;
    }
}
