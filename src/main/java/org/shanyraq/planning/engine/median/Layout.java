package org.shanyraq.planning.engine.median;

import java.util.Arrays;

/**
 * A choice of sites with what each client needs to know: its nearest and second nearest open site.
 * Moves keep all of it up to date in time proportional to the clients that a move touches (M. G. C.
 * Resende, R. F. Werneck, "A fast swap-based local search procedure for location problems", Annals
 * of Operations Research 150, 2007).
 */
final class Layout {
    /** A client is served by a centre that stands anyway. */
    static final int NOBODY = -1;

    final Near near;
    final boolean[] open;

    /** The open sites in no order, and where each stands in that list. */
    final int[] openList;

    private final int[] placeInList;
    int openCount;

    final int[] first;
    final int[] firstWay;
    final int[] secondWay;
    private final int[] second;

    /** What all clients of an open site lose when it closes and nothing opens. */
    final long[] loss;

    /** Open centres of each region with a floor, beyond its floor. */
    final int[] spare;

    long cost;

    Layout(Near near) {
        this.near = near;
        open = new boolean[near.sites];
        openList = new int[near.sites];
        placeInList = new int[near.sites];
        first = new int[near.clients];
        firstWay = new int[near.clients];
        secondWay = new int[near.clients];
        second = new int[near.clients];
        loss = new long[near.sites];
        spare = new int[near.lacking.length];
        clear();
    }

    private void clear() {
        Arrays.fill(open, false);
        openCount = 0;
        Arrays.fill(first, NOBODY);
        Arrays.fill(second, NOBODY);
        System.arraycopy(near.base, 0, firstWay, 0, near.clients);
        System.arraycopy(near.base, 0, secondWay, 0, near.clients);
        Arrays.fill(loss, 0);
        for (int r = 0; r < spare.length; r++) {
            spare[r] = -near.lacking[r];
        }
        cost = near.baseCost();
    }

    /** Becomes the layout of exactly these sites. */
    void become(int[] sites) {
        clear();
        for (int site : sites) {
            list(site);
        }
        for (int j = 0; j < near.clients; j++) {
            serve(j);
        }
    }

    int[] sites() {
        var sites = Arrays.copyOf(openList, openCount);
        Arrays.sort(sites);
        return sites;
    }

    void open(int site) {
        list(site);
        for (int e = near.siteFrom[site]; e < near.siteFrom[site + 1]; e++) {
            int j = near.siteClient[e];
            if (near.siteWay[e] < secondWay[j]) {
                serve(j);
            }
        }
    }

    void close(int site) {
        unlist(site);
        for (int e = near.siteFrom[site]; e < near.siteFrom[site + 1]; e++) {
            int j = near.siteClient[e];
            if (first[j] == site || second[j] == site) {
                serve(j);
            }
        }
        loss[site] = 0;
    }

    /** Whether a region keeps its floor when {@code out} closes and {@code in} opens. */
    boolean allowed(int in, int out) {
        int region = near.region[out];
        return region >= spare.length || spare[region] > 0 || near.region[in] == region;
    }

    private void list(int site) {
        open[site] = true;
        placeInList[site] = openCount;
        openList[openCount++] = site;
        if (near.region[site] < spare.length) {
            spare[near.region[site]]++;
        }
    }

    private void unlist(int site) {
        open[site] = false;
        int last = openList[--openCount];
        openList[placeInList[site]] = last;
        placeInList[last] = placeInList[site];
        if (near.region[site] < spare.length) {
            spare[near.region[site]]--;
        }
    }

    /** Finds the two nearest open sites of a client anew and books the difference. */
    private void serve(int j) {
        long weight = near.weight[j];
        cost -= weight * firstWay[j];
        if (first[j] != NOBODY) {
            loss[first[j]] -= weight * (secondWay[j] - firstWay[j]);
        }
        int one = NOBODY;
        int two = NOBODY;
        int oneWay = near.base[j];
        int twoWay = near.base[j];
        for (int e = near.clientFrom[j]; e < near.clientFrom[j + 1]; e++) {
            if (open[near.clientSite[e]]) {
                if (one == NOBODY) {
                    one = near.clientSite[e];
                    oneWay = near.clientWay[e];
                } else {
                    two = near.clientSite[e];
                    twoWay = near.clientWay[e];
                    break;
                }
            }
        }
        first[j] = one;
        second[j] = two;
        firstWay[j] = oneWay;
        secondWay[j] = twoWay;
        cost += weight * oneWay;
        if (one != NOBODY) {
            loss[one] += weight * (twoWay - oneWay);
        }
    }
}
