package org.shanyraq.planning.engine.median;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;

/**
 * Which free sites are worth anything to which client: those nearer than the nearest centre that
 * must stand anyway. With today's centres in place a client has a few dozen such sites instead of
 * thousands. Where there are more than {@code most}, only the nearest are kept and the next way
 * stands for all the rest, which can only make a plan look better than it is; a plan that leans on
 * it is searched again with longer lists (R. L. Church, "BEAMR: an exact and approximate model for
 * the p-median problem", Computers &amp; Operations Research 35, 2008).
 *
 * <p>Sites are numbered anew from 0: the free ones that are worth something to somebody or not.
 */
final class Near {
    final int clients;
    final int sites;
    final int choices;

    /** The network's number of each free site. */
    final int[] siteOfNetwork;

    final int[] region;
    final int[] lacking;
    final int[] weight;

    /** What a client's way is while none of its near sites is open. */
    final int[] base;

    /** Whether the base stands for sites that were left out of the list. */
    final boolean[] cut;

    /**
     * By client: its sites from {@code clientFrom[j]} to {@code clientFrom[j + 1]}, nearest first.
     */
    final int[] clientFrom;

    final int[] clientSite;
    final int[] clientWay;

    /** By site: its clients. */
    final int[] siteFrom;

    final int[] siteClient;
    final int[] siteWay;

    /** Demand that no site can reach; it costs nothing here and is reported. */
    final long cutOff;

    /**
     * @param lists by client: way in the upper, site in the lower 32 bits, ascending
     */
    Near(
            int choices,
            int[] siteOfNetwork,
            int[] region,
            int[] lacking,
            int[] weight,
            int[] base,
            boolean[] cut,
            long[][] lists,
            long cutOff) {
        this.choices = choices;
        this.siteOfNetwork = siteOfNetwork;
        this.region = region;
        this.lacking = lacking;
        this.weight = weight;
        this.base = base;
        this.cut = cut;
        this.cutOff = cutOff;
        clients = weight.length;
        sites = siteOfNetwork.length;
        clientFrom = new int[clients + 1];
        for (int j = 0; j < clients; j++) {
            clientFrom[j + 1] = clientFrom[j] + lists[j].length;
        }
        int pairs = clientFrom[clients];
        clientSite = new int[pairs];
        clientWay = new int[pairs];
        siteFrom = new int[sites + 1];
        for (int j = 0; j < clients; j++) {
            int at = clientFrom[j];
            for (long entry : lists[j]) {
                clientSite[at] = (int) entry;
                clientWay[at] = (int) (entry >>> 32);
                siteFrom[clientSite[at] + 1]++;
                at++;
            }
        }
        siteClient = new int[pairs];
        siteWay = new int[pairs];
        turn();
    }

    /**
     * @param most how many sites a client's list holds at most
     */
    static Near of(Question question, int most) {
        var network = question.network();
        int[] siteOfNetwork = IntStream.range(0, network.sites()).filter(question::free).toArray();
        var musts = IntStream.range(0, network.sites()).filter(question::must).toArray();
        int[] weight = network.demands();
        var base = new int[weight.length];
        var cut = new boolean[weight.length];
        var lists = new long[weight.length][];
        IntStream.range(0, weight.length)
                .parallel()
                .forEach(
                        j -> {
                            lists[j] = list(network, siteOfNetwork, j, nearest(network, musts, j));
                            base[j] = nearest(network, musts, j);
                            if (lists[j].length > most) {
                                base[j] = (int) (lists[j][most] >>> 32);
                                lists[j] = Arrays.copyOf(lists[j], most);
                                cut[j] = true;
                            }
                        });
        long cutOff = 0;
        int longest = longest(lists);
        for (int j = 0; j < weight.length; j++) {
            if (base[j] == Ways.NONE) {
                if (lists[j].length == 0) {
                    cutOff += weight[j];
                    weight[j] = 0;
                }
                base[j] = longest + longest / 2 + 1;
            }
        }
        return new Near(
                question.choices(),
                siteOfNetwork,
                Arrays.stream(siteOfNetwork).map(network::regionOfSite).toArray(),
                IntStream.range(0, question.regionsWithFloors()).map(question::lacking).toArray(),
                weight,
                base,
                cut,
                lists,
                cutOff);
    }

    private static int nearest(Network network, int[] sites, int client) {
        int least = Ways.NONE;
        for (int site : sites) {
            least = Math.min(least, network.way(site, client));
        }
        return least;
    }

    private static long[] list(Network network, int[] sites, int client, int limit) {
        var list = new long[sites.length];
        int count = 0;
        for (int i = 0; i < sites.length; i++) {
            int way = network.way(sites[i], client);
            if (way < limit) {
                list[count++] = (long) way << 32 | i;
            }
        }
        Arrays.sort(list, 0, count);
        return Arrays.copyOf(list, count);
    }

    private static int longest(long[][] lists) {
        int longest = 0;
        for (var list : lists) {
            if (list.length > 0) {
                longest = Math.max(longest, (int) (list[list.length - 1] >>> 32));
            }
        }
        return Math.min(longest, Ways.NONE / 2);
    }

    private void turn() {
        for (int i = 0; i < sites; i++) {
            siteFrom[i + 1] += siteFrom[i];
        }
        var next = Arrays.copyOf(siteFrom, sites);
        for (int j = 0; j < clients; j++) {
            for (int e = clientFrom[j]; e < clientFrom[j + 1]; e++) {
                int at = next[clientSite[e]]++;
                siteClient[at] = j;
                siteWay[at] = clientWay[e];
            }
        }
    }

    /** The cost when none of the free sites is open. */
    long baseCost() {
        long cost = 0;
        for (int j = 0; j < clients; j++) {
            cost += (long) weight[j] * base[j];
        }
        return cost;
    }
}
