package org.shanyraq.planning.engine.capacity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.GreatCircle;
import org.shanyraq.planning.engine.Question;

/**
 * What a bound overlooks that opens parts of centres: the people of a town fill some centres and
 * need a last one for the rest of them; without a whole one that rest goes elsewhere. As an
 * inequality, of the people in {@code clients} at least {@code rest · (needed − centres among
 * sites)} are served outside (mixed-integer rounding; G. L. Nemhauser, L. A. Wolsey, Mathematical
 * Programming 46, 1990). Each has a price, which the bound learns.
 */
final class Fills {
    private static final int MOST_TOWNS = 60;
    private static final int[] AROUND_KM = {0, 8, 20, 40};

    /** A rest of hardly anybody, or of nearly a whole centre, says nothing new. */
    private static final double PLAIN = 0.01;

    private final Rows rows;
    private final List<Fill> all = new ArrayList<>();

    /** By client: the numbers of those it belongs to. */
    private final int[][] of;

    final double[] price;

    /** People served outside of each by what is chosen now. */
    final double[] outside;

    /**
     * @param needed whole centres for all people of the group
     * @param rest people for whom the last of these is needed
     */
    record Fill(int[] clients, boolean[] sites, int needed, double rest) {}

    Fills(Question question, Rows rows) {
        this.rows = rows;
        int room = Arrays.stream(rows.room).max().orElse(0);
        boolean alike = Arrays.stream(rows.room).allMatch(one -> one == room);
        if (alike && room > 0) {
            find(question, room);
        }
        price = new double[all.size()];
        outside = new double[all.size()];
        var lists = new ArrayList<List<Integer>>();
        IntStream.range(0, rows.clients).forEach(j -> lists.add(new ArrayList<>()));
        for (int c = 0; c < all.size(); c++) {
            for (int j : all.get(c).clients) {
                lists.get(j).add(c);
            }
        }
        of = new int[rows.clients][];
        Arrays.setAll(of, j -> lists.get(j).stream().mapToInt(Integer::intValue).toArray());
    }

    private void find(Question question, int room) {
        var seen = new HashSet<List<Integer>>();
        IntStream.range(0, rows.clients)
                .filter(j -> rows.weight[j] > room / 8)
                .boxed()
                .sorted(Comparator.comparingInt((Integer j) -> -rows.weight[j]))
                .limit(MOST_TOWNS)
                .forEach(
                        town -> {
                            for (int km : AROUND_KM) {
                                add(question, town, km * GreatCircle.STEPS_PER_KM, room, seen);
                            }
                        });
    }

    private void add(
            Question question, int town, int radius, int room, HashSet<List<Integer>> seen) {
        if (rows.from[town] == rows.from[town + 1]) {
            return;
        }
        var network = question.network();
        int middle = rows.site[rows.from[town]];
        int reach = rows.way[rows.from[town]] + radius;
        int[] clients =
                IntStream.range(0, rows.clients)
                        .filter(j -> rows.weight[j] > 0)
                        .filter(j -> j == town || network.way(middle, j) <= radius)
                        .toArray();
        long people = Arrays.stream(clients).mapToLong(j -> rows.weight[j]).sum();
        long rest = people % room;
        boolean plain = rest < PLAIN * room || rest > (1 - PLAIN) * room || people < room;
        if (plain || !seen.add(Arrays.stream(clients).boxed().toList())) {
            return;
        }
        var sites = new boolean[rows.sites];
        for (int i = 0; i < sites.length; i++) {
            sites[i] = (question.must(i) || question.free(i)) && network.way(i, town) <= reach;
        }
        all.add(new Fill(clients, sites, (int) Math.ceilDiv(people, room), rest));
    }

    int size() {
        return all.size();
    }

    Fill get(int number) {
        return all.get(number);
    }

    /** Numbers of those that a client belongs to. */
    int[] of(int client) {
        return of[client];
    }

    /** What a head of this client is excused for each way out of its town, all prices together. */
    double excused(int client, int site) {
        double sum = 0;
        for (int c : of[client]) {
            sum += all.get(c).sites[site] ? 0 : price[c];
        }
        return sum;
    }

    /** The same for who finds no room at all. */
    double excused(int client) {
        double sum = 0;
        for (int c : of[client]) {
            sum += price[c];
        }
        return sum;
    }

    void served(int client, int site, double heads) {
        for (int c : of[client]) {
            if (!all.get(c).sites[site]) {
                outside[c] += heads;
            }
        }
    }

    void unserved(int client, double heads) {
        for (int c : of[client]) {
            outside[c] += heads;
        }
    }

    /** By how much what is chosen breaks an inequality, in people; below nought it keeps it. */
    double broken(int number, boolean[] chosen) {
        var fill = all.get(number);
        int open = 0;
        for (int i = 0; i < chosen.length; i++) {
            open += chosen[i] && fill.sites[i] ? 1 : 0;
        }
        double broken = fill.rest * (fill.needed - open) - outside[number];
        return broken < 0 && price[number] <= 0 ? 0 : broken;
    }
}
