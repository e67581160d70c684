package org.shanyraq.planning.engine.covering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Ways;

/**
 * Who is still to be reached, and which sites could reach them. What cannot matter is left away: a
 * client who is reached whenever another one is, a site that reaches only what another one reaches,
 * and the only site of a client is taken (R. S. Garfinkel, G. L. Nemhauser, "Integer Programming",
 * Wiley 1972, chapter 8). What remains falls into pieces that have nothing to do with one another.
 */
final class Cover {
    private final BitSet[] sitesOf;
    private final BitSet[] clientsOf;
    private final BitSet open;
    private final BitSet left;

    /** Numbers of sites that every smallest cover may be taken to hold. */
    private final List<Integer> taken = new ArrayList<>();

    private Cover(BitSet[] sitesOf, BitSet[] clientsOf) {
        this.sitesOf = sitesOf;
        this.clientsOf = clientsOf;
        open = all(clientsOf.length);
        left = all(sitesOf.length);
    }

    private static BitSet all(int size) {
        var all = new BitSet(size);
        all.set(0, size);
        return all;
    }

    /**
     * Clients with demand whom no must reaches and some free site does; sites keep the network's
     * numbers.
     */
    static Cover of(Question question, int radius) {
        var network = question.network();
        int[] musts = IntStream.range(0, network.sites()).filter(question::must).toArray();
        int[] free = IntStream.range(0, network.sites()).filter(question::free).toArray();
        var rows = new BitSet[network.clients()];
        IntStream.range(0, rows.length)
                .parallel()
                .filter(j -> network.demand(j) > 0)
                .filter(j -> Arrays.stream(musts).noneMatch(i -> network.way(i, j) <= radius))
                .forEach(j -> rows[j] = within(network, free, j, radius));
        var sitesOf =
                Arrays.stream(rows)
                        .filter(row -> row != null && !row.isEmpty())
                        .toArray(BitSet[]::new);
        var clientsOf = new BitSet[network.sites()];
        Arrays.setAll(clientsOf, i -> new BitSet(sitesOf.length));
        for (int j = 0; j < sitesOf.length; j++) {
            int client = j;
            sitesOf[j].stream().forEach(i -> clientsOf[i].set(client));
        }
        var cover = new Cover(sitesOf, clientsOf);
        cover.reduce();
        return cover;
    }

    private static BitSet within(Network network, int[] sites, int client, int radius) {
        var row = new BitSet(network.sites());
        for (int site : sites) {
            row.set(site, network.way(site, client) <= radius);
        }
        return row;
    }

    List<Integer> taken() {
        return taken;
    }

    private void reduce() {
        boolean again = true;
        while (again) {
            again = dropClients();
            again |= dropSites();
            again |= takeOnly();
        }
    }

    /** Who shares all sites of a client is reached with that one. */
    private boolean dropClients() {
        boolean dropped = false;
        for (int j = left.nextSetBit(0); j >= 0; j = left.nextSetBit(j + 1)) {
            var alike = (BitSet) left.clone();
            for (int i = sitesOf[j].nextSetBit(0); i >= 0; i = sitesOf[j].nextSetBit(i + 1)) {
                alike.and(clientsOf[i]);
            }
            alike.clear(j);
            for (int k = alike.nextSetBit(0); k >= 0; k = alike.nextSetBit(k + 1)) {
                left.clear(k);
                forget(clientsOf, sitesOf[k], k);
                dropped = true;
            }
        }
        return dropped;
    }

    /** A site is of no use when another one reaches all that it reaches. */
    private boolean dropSites() {
        boolean dropped = false;
        for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
            var alike = (BitSet) open.clone();
            for (int j = clientsOf[i].nextSetBit(0); j >= 0; j = clientsOf[i].nextSetBit(j + 1)) {
                alike.and(sitesOf[j]);
            }
            alike.clear(i);
            if (!alike.isEmpty() || clientsOf[i].isEmpty()) {
                open.clear(i);
                forget(sitesOf, clientsOf[i], i);
                dropped = true;
            }
        }
        return dropped;
    }

    private boolean takeOnly() {
        int before = taken.size();
        for (int j = left.nextSetBit(0); j >= 0; j = left.nextSetBit(j + 1)) {
            if (sitesOf[j].cardinality() == 1) {
                int site = sitesOf[j].nextSetBit(0);
                taken.add(site);
                open.clear(site);
                var reached = (BitSet) clientsOf[site].clone();
                left.andNot(reached);
                reached.stream().forEach(k -> forget(clientsOf, sitesOf[k], k));
            }
        }
        return taken.size() > before;
    }

    private static void forget(BitSet[] lists, BitSet those, int one) {
        for (int k = those.nextSetBit(0); k >= 0; k = those.nextSetBit(k + 1)) {
            lists[k].clear(one);
        }
    }

    /** Pieces that share neither a client nor a site, the smallest first. */
    List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var unseen = (BitSet) left.clone();
        for (int j = unseen.nextSetBit(0); j >= 0; j = unseen.nextSetBit(0)) {
            pieces.add(piece(j, unseen));
        }
        pieces.sort(Comparator.comparingInt(piece -> piece.sites.length));
        return pieces;
    }

    private Piece piece(int first, BitSet unseen) {
        var sites = new BitSet();
        var clients = new BitSet();
        var front = new BitSet();
        front.set(first);
        while (!front.isEmpty()) {
            int j = front.nextSetBit(0);
            front.clear(j);
            clients.set(j);
            unseen.clear(j);
            for (int i = sitesOf[j].nextSetBit(0); i >= 0; i = sitesOf[j].nextSetBit(i + 1)) {
                if (!sites.get(i)) {
                    sites.set(i);
                    front.or(clientsOf[i]);
                }
            }
            front.andNot(clients);
        }
        int[] numbers = sites.stream().toArray();
        var reached = new BitSet[numbers.length];
        int[] clientNumbers = clients.stream().toArray();
        for (int i = 0; i < numbers.length; i++) {
            reached[i] = new BitSet(clientNumbers.length);
            for (int j = 0; j < clientNumbers.length; j++) {
                reached[i].set(j, clientsOf[numbers[i]].get(clientNumbers[j]));
            }
        }
        return new Piece(numbers, clientNumbers.length, reached);
    }

    /**
     * A piece by itself.
     *
     * @param sites the network's numbers
     * @param reached by site of the piece, the clients that it reaches
     */
    record Piece(int[] sites, int clients, BitSet[] reached) {
        /** Can so many sites leave nobody out? Sites and clients by the piece's own numbers. */
        Question question(int centres) {
            var ones = new int[clients];
            Arrays.fill(ones, 1);
            return Question.of(
                    new Network(
                            ones,
                            new int[clients],
                            new int[sites.length],
                            (site, client) -> reached[site].get(client) ? 0 : Ways.NONE),
                    centres);
        }

        /** A cover that takes what reaches most each time, then leaves away what is not needed. */
        int[] greedy() {
            var missing = all(clients);
            var chosen = new ArrayList<Integer>();
            while (!missing.isEmpty()) {
                int best = 0;
                int most = -1;
                for (int i = 0; i < sites.length; i++) {
                    var gain = (BitSet) reached[i].clone();
                    gain.and(missing);
                    if (gain.cardinality() > most) {
                        most = gain.cardinality();
                        best = i;
                    }
                }
                chosen.add(best);
                missing.andNot(reached[best]);
            }
            for (int k = chosen.size() - 1; k >= 0; k--) {
                var others = new BitSet(clients);
                for (int other = 0; other < chosen.size(); other++) {
                    if (other != k) {
                        others.or(reached[chosen.get(other)]);
                    }
                }
                if (others.cardinality() == clients) {
                    chosen.remove(k);
                }
            }
            return chosen.stream().mapToInt(Integer::intValue).toArray();
        }

        /** So many clients of whom no two share a site: fewer sites can never be enough. */
        int apart() {
            var sitesOf = new BitSet[clients];
            for (int j = 0; j < clients; j++) {
                sitesOf[j] = new BitSet(sites.length);
                for (int i = 0; i < sites.length; i++) {
                    sitesOf[j].set(i, reached[i].get(j));
                }
            }
            Arrays.sort(sitesOf, Comparator.comparingInt(BitSet::cardinality));
            var used = new BitSet(sites.length);
            int apart = 0;
            for (var row : sitesOf) {
                if (!row.intersects(used)) {
                    used.or(row);
                    apart++;
                }
            }
            return apart;
        }
    }
}
