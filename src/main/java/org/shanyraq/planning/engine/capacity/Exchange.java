package org.shanyraq.planning.engine.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Question;

/**
 * Which exchange of two sites promises most, by the prices of full centres that an assignment
 * leaves behind: to first order, opening a site saves what people would pay less there, as many as
 * it has room for, and closing one costs what its people pay more elsewhere (sensitivity of linear
 * programmes: G. B. Dantzig, "Linear Programming and Extensions", Princeton 1963, chapter 12).
 */
final class Exchange {
    private static final int LOOKED_AT = 24;
    private static final int NEARBY = 24;

    private final Rows rows;
    private final Question question;
    private final Transport at;
    private final boolean[] open;

    /** By client: the least that a head pays, where, and the least elsewhere. */
    private final double[] price;

    private final int[] cheapest;
    private final double[] elsewhere;
    private final long[] order;

    Exchange(Rows rows, Question question, Transport at, boolean[] open) {
        this.rows = rows;
        this.question = question;
        this.at = at;
        this.open = open;
        price = new double[rows.clients];
        cheapest = new int[rows.clients];
        elsewhere = new double[rows.clients];
        order = new long[Arrays.stream(rows.pairsOf).mapToInt(one -> one.length).max().orElse(0)];
        for (int j = 0; j < rows.clients; j++) {
            readPrices(j);
        }
    }

    /**
     * @param saves what it promises, in steps times heads; below nought it is expected to cost
     */
    record Swap(int in, int out, double saves) {}

    private void readPrices(int j) {
        price[j] = rows.outside[j];
        elsewhere[j] = rows.outside[j];
        cheapest[j] = -1;
        for (int e = rows.from[j]; e < rows.from[j + 1]; e++) {
            int site = rows.site[e];
            if (open[site]) {
                double pays = rows.way[e] + at.price(site);
                if (pays < price[j]) {
                    elsewhere[j] = price[j];
                    price[j] = pays;
                    cheapest[j] = site;
                } else if (pays < elsewhere[j]) {
                    elsewhere[j] = pays;
                }
            }
        }
    }

    /** What a head of this client pays when a site is closed. */
    private double without(int j, int closed) {
        return cheapest[j] == closed ? elsewhere[j] : price[j];
    }

    /** The most promising ones, the best first. */
    List<Swap> best(int most, SplittableRandom random) {
        int[] free = IntStream.range(0, rows.sites).filter(question::free).toArray();
        var gain = new double[rows.sites];
        var loss = new double[rows.sites];
        for (int site : free) {
            if (open[site]) {
                loss[site] = loss(site);
            } else {
                gain[site] = gain(site, -1);
            }
        }
        var ins = first(free, false, site -> -gain[site]);
        var outs = first(free, true, site -> loss[site]);
        for (int more = 0; more < LOOKED_AT / 2 && free.length > 0; more++) {
            int any = free[random.nextInt(free.length)];
            (open[any] ? outs : ins).add(any);
        }
        var swaps = new ArrayList<Swap>();
        for (int out : outs) {
            var near = new LinkedHashSet<>(ins);
            near.addAll(nearby(out, random));
            for (int in : near) {
                swaps.add(new Swap(in, out, gain(in, out) - loss[out]));
            }
        }
        swaps.sort(
                Comparator.comparingDouble((Swap swap) -> -swap.saves)
                        .thenComparingInt(Swap::in)
                        .thenComparingInt(Swap::out));
        return swaps.subList(0, Math.min(most, swaps.size()));
    }

    @FunctionalInterface
    private interface Worth {
        double of(int site);
    }

    private Set<Integer> first(int[] free, boolean wanted, Worth worth) {
        var first = new LinkedHashSet<Integer>();
        Arrays.stream(free)
                .filter(site -> open[site] == wanted)
                .boxed()
                .sorted(Comparator.comparingDouble(worth::of))
                .limit(LOOKED_AT)
                .forEach(first::add);
        return first;
    }

    /** Closed sites that some of a site's people could go to. */
    private Set<Integer> nearby(int out, SplittableRandom random) {
        var near = new LinkedHashSet<Integer>();
        int[] pairs = rows.pairsOf[out];
        for (int tries = 0; tries < 2 * NEARBY && pairs.length > 0; tries++) {
            int j = rows.clientOf[pairs[random.nextInt(pairs.length)]];
            int length = rows.from[j + 1] - rows.from[j];
            int site = rows.site[rows.from[j] + random.nextInt(length)];
            if (question.free(site) && !open[site] && near.size() < NEARBY) {
                near.add(site);
            }
        }
        return near;
    }

    private double loss(int site) {
        double loss = 0;
        for (int e : rows.pairsOf[site]) {
            if (at.heads(e) > 0) {
                loss += at.heads(e) * (without(rows.clientOf[e], site) - rows.way[e]);
            }
        }
        return loss;
    }

    /** Of those who would pay less, the ones who save most until there is no more room. */
    private double gain(int site, int closed) {
        int count = 0;
        for (int e : rows.pairsOf[site]) {
            long saves = (long) (without(rows.clientOf[e], closed) - rows.way[e]);
            if (saves > 0) {
                order[count++] = -saves << RoomBound.PAIR_BITS | e;
            }
        }
        Arrays.sort(order, 0, count);
        long room = rows.room[site];
        double gain = 0;
        for (int k = 0; k < count && room > 0; k++) {
            int e = (int) (order[k] & (1 << RoomBound.PAIR_BITS) - 1);
            long heads = Math.min(room, rows.weight[rows.clientOf[e]]);
            room -= heads;
            gain += (double) heads * -(order[k] >> RoomBound.PAIR_BITS);
        }
        return gain;
    }
}
