package org.shanyraq.planning.report;

import java.util.Arrays;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Ways;

/** An order in which a plan's sites open: each time the one that saves most travel. */
final class Opening {
    private Opening() {}

    static int[] order(Network network, int[] standing, int[] sites) {
        var way = new int[network.clients()];
        Arrays.fill(way, Ways.NONE / 2);
        for (int site : standing) {
            open(network, way, site);
        }
        int[] left =
                Arrays.stream(sites)
                        .filter(site -> Arrays.stream(standing).noneMatch(one -> one == site))
                        .toArray();
        var ways = new int[left.length][];
        Arrays.parallelSetAll(ways, k -> row(network, left[k]));
        var order = new int[left.length];
        for (int k = 0; k < order.length; k++) {
            int best = k;
            long most = -1;
            for (int other = k; other < left.length; other++) {
                long gain = gain(network, way, ways[other]);
                if (gain > most) {
                    most = gain;
                    best = other;
                }
            }
            swap(left, ways, k, best);
            order[k] = left[k];
            for (int j = 0; j < way.length; j++) {
                way[j] = Math.min(way[j], ways[k][j]);
            }
        }
        return order;
    }

    private static int[] row(Network network, int site) {
        var row = new int[network.clients()];
        Arrays.setAll(row, client -> network.way(site, client));
        return row;
    }

    private static long gain(Network network, int[] way, int[] row) {
        long gain = 0;
        for (int j = 0; j < way.length; j++) {
            gain += (long) network.demand(j) * Math.max(0, way[j] - row[j]);
        }
        return gain;
    }

    private static void open(Network network, int[] way, int site) {
        for (int j = 0; j < way.length; j++) {
            way[j] = Math.min(way[j], network.way(site, j));
        }
    }

    private static void swap(int[] sites, int[][] ways, int a, int b) {
        int site = sites[a];
        sites[a] = sites[b];
        sites[b] = site;
        int[] row = ways[a];
        ways[a] = ways[b];
        ways[b] = row;
    }
}
