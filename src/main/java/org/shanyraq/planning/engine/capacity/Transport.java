package org.shanyraq.planning.engine.capacity;

import java.util.Arrays;

/**
 * Who goes where when centres have only so much room, at the least travel: everybody goes to the
 * nearest, then each centre that is too full sends its excess along the cheapest chain of moves to
 * one with room. The chains are shortest paths with potentials (J. Edmonds, R. M. Karp, Journal of
 * the ACM 19, 1972). Settlements may be shared between centres.
 */
final class Transport {
    private static final int NOWHERE = -1;

    private final Rows rows;
    private final boolean[] open;

    /** Heads by pair of the lists; who finds no room is counted by client. */
    private final int[] flow;

    private final int[] left;
    private final long[] load;

    /** By client: its pairs with open sites. */
    private final int[] openFrom;

    private final int[] openPairs;

    /** By site: pairs that had somebody once. */
    private final int[][] held;

    private final int[] heldCount;
    private final long[] potential;
    private final long[] distance;
    private final boolean[] settled;
    private final int[] movedFrom;
    private final int[] movedTo;
    private final int[] touched;
    private int touchedCount;
    private int end;
    private int leaver;

    Transport(Rows rows, boolean[] open) {
        this.rows = rows;
        this.open = open;
        flow = new int[rows.site.length];
        left = new int[rows.clients];
        load = new long[rows.sites];
        openFrom = new int[rows.clients + 1];
        openPairs = openPairs();
        held = new int[rows.sites][];
        heldCount = new int[rows.sites];
        potential = new long[rows.sites];
        distance = new long[rows.sites];
        settled = new boolean[rows.sites];
        movedFrom = new int[rows.sites];
        movedTo = new int[rows.sites];
        touched = new int[rows.sites];
        Arrays.fill(distance, Long.MAX_VALUE);
        settleNearest();
        for (int i = 0; i < rows.sites; i++) {
            while (load[i] > rows.room[i]) {
                relieve(i);
            }
        }
    }

    /** Steps times heads, those without room at their price. */
    long cost() {
        long cost = 0;
        for (int e = 0; e < flow.length; e++) {
            cost += (long) flow[e] * rows.way[e];
        }
        for (int j = 0; j < left.length; j++) {
            cost += (long) left[j] * rows.outside[j];
        }
        return cost;
    }

    /** What room at a full site is worth to one more head, in steps; nought where there is room. */
    double price(int site) {
        return -potential[site];
    }

    /** Heads of a pair of the lists. */
    int heads(int pair) {
        return flow[pair];
    }

    /** Heads of a client that find no room. */
    int left(int client) {
        return left[client];
    }

    long withoutRoom() {
        return Arrays.stream(left).asLongStream().sum();
    }

    private int[] openPairs() {
        var pairs = new int[rows.site.length];
        int count = 0;
        for (int j = 0; j < rows.clients; j++) {
            for (int e = rows.from[j]; e < rows.from[j + 1]; e++) {
                if (open[rows.site[e]]) {
                    pairs[count++] = e;
                }
            }
            openFrom[j + 1] = count;
        }
        return Arrays.copyOf(pairs, count);
    }

    private void settleNearest() {
        for (int i = 0; i < rows.sites; i++) {
            held[i] = new int[open[i] ? 16 : 0];
        }
        for (int j = 0; j < rows.clients; j++) {
            if (openFrom[j] < openFrom[j + 1]) {
                move(openPairs[openFrom[j]], rows.weight[j]);
            } else {
                left[j] = rows.weight[j];
            }
        }
    }

    private void move(int pair, int heads) {
        int site = rows.site[pair];
        if (flow[pair] == 0 && heads > 0) {
            if (heldCount[site] == held[site].length) {
                held[site] = Arrays.copyOf(held[site], 2 * heldCount[site]);
            }
            held[site][heldCount[site]++] = pair;
        }
        flow[pair] += heads;
        load[site] += heads;
    }

    /** One chain of moves away from a site that is too full. */
    private void relieve(int full) {
        search(full);
        long amount = load[full] - rows.room[full];
        amount = Math.min(amount, leaver == NOWHERE ? rows.room[end] - load[end] : flow[leaver]);
        for (int at = end; at != full; at = rows.site[movedFrom[at]]) {
            amount = Math.min(amount, flow[movedFrom[at]]);
        }
        int heads = (int) amount;
        if (leaver != NOWHERE) {
            move(leaver, -heads);
            left[rows.clientOf[leaver]] += heads;
        }
        for (int at = end; at != full; at = rows.site[movedFrom[at]]) {
            move(movedFrom[at], -heads);
            move(movedTo[at], heads);
        }
    }

    /** Finds the cheapest chain from a full site to one with room, or out of the door. */
    private void search(int full) {
        reach(full, 0);
        long out = Long.MAX_VALUE;
        leaver = NOWHERE;
        int at = full;
        long nearest = 0;
        while (at != NOWHERE && nearest < out) {
            settled[at] = true;
            if (at != full && load[at] < rows.room[at]) {
                break;
            }
            out = spread(at, out);
            at = next();
            nearest = at == NOWHERE ? Long.MAX_VALUE : distance[at];
        }
        long shortest = Math.min(nearest, out);
        if (at != NOWHERE && nearest < out) {
            end = at;
            leaver = NOWHERE;
        } else {
            end = rows.site[leaver];
        }
        for (int k = 0; k < touchedCount; k++) {
            int site = touched[k];
            potential[site] += Math.min(distance[site], shortest) - shortest;
            distance[site] = Long.MAX_VALUE;
            settled[site] = false;
        }
        touchedCount = 0;
    }

    private void reach(int site, long far) {
        if (distance[site] == Long.MAX_VALUE) {
            touched[touchedCount++] = site;
        }
        distance[site] = far;
    }

    private int next() {
        int next = NOWHERE;
        for (int k = 0; k < touchedCount; k++) {
            int site = touched[k];
            if (!settled[site] && (next == NOWHERE || distance[site] < distance[next])) {
                next = site;
            }
        }
        return next;
    }

    /**
     * Looks where those who are here might go.
     *
     * @return what the cheapest way out of the door costs, so far
     */
    private long spread(int at, long out) {
        int kept = 0;
        for (int k = 0; k < heldCount[at]; k++) {
            int mine = held[at][k];
            if (flow[mine] > 0) {
                held[at][kept++] = mine;
                int j = rows.clientOf[mine];
                long here = distance[at] + potential[at] - rows.way[mine];
                for (int o = openFrom[j]; o < openFrom[j + 1]; o++) {
                    int e = openPairs[o];
                    int to = rows.site[e];
                    long far = here + rows.way[e] - potential[to];
                    if (!settled[to] && far < distance[to]) {
                        reach(to, far);
                        movedFrom[to] = mine;
                        movedTo[to] = e;
                    }
                }
                if (here + rows.outside[j] < out) {
                    out = here + rows.outside[j];
                    leaver = mine;
                }
            }
        }
        heldCount[at] = kept;
        return out;
    }
}
