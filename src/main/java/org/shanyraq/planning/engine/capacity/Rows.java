package org.shanyraq.planning.engine.capacity;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;

/**
 * Each client's nearest sites, musts and free ones alike. Who finds no room at any of them pays the
 * dearest way on the list and half again, and is counted as left without room.
 */
final class Rows {
    private static final int NEAREST = 48;

    final int clients;
    final int sites;
    final int[] weight;
    final int[] room;

    /** By client, from {@code from[j]} to {@code from[j + 1]}, nearest first. */
    final int[] from;

    final int[] site;
    final int[] way;

    /** What a head costs that finds no room. */
    final int[] outside;

    /** By site: the places of its clients in the lists above. */
    final int[][] pairsOf;

    final int[] clientOf;
    final long cutOff;

    Rows(Question question, int[] room) {
        var network = question.network();
        this.room = room;
        clients = network.clients();
        sites = network.sites();
        weight = network.demands();
        var lists = new long[clients][];
        IntStream.range(0, clients).parallel().forEach(j -> lists[j] = nearest(question, j));
        from = new int[clients + 1];
        outside = new int[clients];
        long unreached = 0;
        for (int j = 0; j < clients; j++) {
            from[j + 1] = from[j] + lists[j].length;
            if (lists[j].length == 0) {
                unreached += weight[j];
                weight[j] = 0;
            } else {
                int dearest = (int) (lists[j][lists[j].length - 1] >>> 32);
                outside[j] = dearest + dearest / 2 + 1;
            }
        }
        cutOff = unreached;
        site = new int[from[clients]];
        way = new int[from[clients]];
        clientOf = new int[from[clients]];
        pairsOf = pairs(lists);
    }

    private int[][] pairs(long[][] lists) {
        var counts = new int[sites];
        for (int j = 0; j < clients; j++) {
            for (int e = from[j]; e < from[j + 1]; e++) {
                long entry = lists[j][e - from[j]];
                site[e] = (int) entry;
                way[e] = (int) (entry >>> 32);
                clientOf[e] = j;
                counts[site[e]]++;
            }
        }
        var pairs = new int[sites][];
        Arrays.setAll(pairs, i -> new int[counts[i]]);
        for (int e = site.length - 1; e >= 0; e--) {
            pairs[site[e]][--counts[site[e]]] = e;
        }
        return pairs;
    }

    /** So many different ways: places that are equally near are kept together. */
    private static int lengthOf(long[] list) {
        int different = 0;
        int length = 0;
        while (length < list.length) {
            boolean other = length == 0 || list[length] >>> 32 != list[length - 1] >>> 32;
            if (other && ++different > NEAREST) {
                break;
            }
            length++;
        }
        return length;
    }

    private static long[] nearest(Question question, int client) {
        var network = question.network();
        long[] list =
                IntStream.range(0, network.sites())
                        .filter(i -> question.must(i) || question.free(i))
                        .filter(i -> network.way(i, client) < Ways.NONE)
                        .mapToLong(i -> (long) network.way(i, client) << 32 | i)
                        .sorted()
                        .toArray();
        return Arrays.copyOf(list, lengthOf(list));
    }
}
