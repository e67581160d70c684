package org.shanyraq.planning.engine.median;

import java.util.Arrays;
import java.util.HashMap;
import java.util.stream.IntStream;

/**
 * What is left of a question when some sites are decided: open ones become part of every client's
 * base, closed ones vanish, clients with nothing left to hope for become a constant, clients that
 * cannot be told apart become one. A site that another serves at least as well for every client
 * goes too, if no floor speaks for it.
 */
final class Reduction {
    final Near near;

    /** The cost of the clients that are left out. */
    final long constant;

    /** The larger question's number of each client and site that is left. */
    final int[] clientBefore;

    final int[] siteBefore;

    private Reduction(Near near, long constant, int[] clientBefore, int[] siteBefore) {
        this.near = near;
        this.constant = constant;
        this.clientBefore = clientBefore;
        this.siteBefore = siteBefore;
    }

    static Reduction of(Near whole, byte[] state) {
        return new Maker(whole, state).make();
    }

    /** What tells a client from others. */
    private record Hopes(int base, int[] sites, int[] ways) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Hopes h
                    && base == h.base
                    && Arrays.equals(sites, h.sites)
                    && Arrays.equals(ways, h.ways);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * base + Arrays.hashCode(sites)) + Arrays.hashCode(ways);
        }
    }

    private static final class Maker {
        private final Near whole;
        private final byte[] state;
        private final int[] base;
        private final boolean[] left;

        Maker(Near whole, byte[] state) {
            this.whole = whole;
            this.state = state;
            base = whole.base.clone();
            left = new boolean[whole.sites];
        }

        Reduction make() {
            int opened = 0;
            int[] lacking = whole.lacking.clone();
            for (int i = 0; i < whole.sites; i++) {
                left[i] = state[i] == Choice.FREE;
                if (state[i] == Choice.OPEN) {
                    opened++;
                    lowerBase(i);
                    if (whole.region[i] < lacking.length && lacking[whole.region[i]] > 0) {
                        lacking[whole.region[i]]--;
                    }
                }
            }
            dropDominated(whole.choices - opened);
            int[] siteBefore = IntStream.range(0, whole.sites).filter(i -> left[i]).toArray();
            return gather(siteBefore, whole.choices - opened, lacking);
        }

        private void lowerBase(int site) {
            for (int e = whole.siteFrom[site]; e < whole.siteFrom[site + 1]; e++) {
                int j = whole.siteClient[e];
                base[j] = Math.min(base[j], whole.siteWay[e]);
            }
        }

        private Reduction gather(int[] siteBefore, int choices, int[] lacking) {
            var siteNow = new int[whole.sites];
            for (int i = 0; i < siteBefore.length; i++) {
                siteNow[siteBefore[i]] = i;
            }
            var numbers = new HashMap<Hopes, Integer>();
            var hopes = new Hopes[whole.clients];
            var weights = new long[whole.clients];
            var clientBefore = new int[whole.clients];
            long constant = 0;
            for (int j = 0; j < whole.clients; j++) {
                var own = hopesOf(j, siteNow);
                if (own.sites.length == 0) {
                    constant += (long) whole.weight[j] * base[j];
                } else if (whole.weight[j] > 0) {
                    int number = numbers.computeIfAbsent(own, any -> numbers.size());
                    if (weights[number] == 0) {
                        hopes[number] = own;
                        clientBefore[number] = j;
                    }
                    weights[number] += whole.weight[j];
                }
            }
            int clients = numbers.size();
            var lists = new long[clients][];
            var weight = new int[clients];
            var bases = new int[clients];
            for (int j = 0; j < clients; j++) {
                var own = hopes[j];
                lists[j] =
                        IntStream.range(0, own.sites.length)
                                .mapToLong(e -> (long) own.ways[e] << 32 | own.sites[e])
                                .toArray();
                weight[j] = Math.toIntExact(weights[j]);
                bases[j] = own.base;
            }
            var near =
                    new Near(
                            choices,
                            Arrays.stream(siteBefore).map(i -> whole.siteOfNetwork[i]).toArray(),
                            Arrays.stream(siteBefore).map(i -> whole.region[i]).toArray(),
                            lacking,
                            weight,
                            bases,
                            new boolean[clients],
                            lists,
                            0);
            return new Reduction(near, constant, Arrays.copyOf(clientBefore, clients), siteBefore);
        }

        private Hopes hopesOf(int j, int[] siteNow) {
            int from = whole.clientFrom[j];
            int length = whole.clientFrom[j + 1] - from;
            var sites = new int[length];
            var ways = new int[length];
            int count = 0;
            for (int e = from; e < from + length && whole.clientWay[e] < base[j]; e++) {
                if (left[whole.clientSite[e]]) {
                    sites[count] = siteNow[whole.clientSite[e]];
                    ways[count++] = whole.clientWay[e];
                }
            }
            return new Hopes(base[j], Arrays.copyOf(sites, count), Arrays.copyOf(ways, count));
        }

        /** Never so many that too few remain to choose from. */
        private void dropDominated(int choices) {
            int remaining = 0;
            for (boolean one : left) {
                remaining += one ? 1 : 0;
            }
            var wayOf = new int[whole.clients];
            Arrays.fill(wayOf, Integer.MAX_VALUE);
            for (int i = 0; i < whole.sites && remaining > choices; i++) {
                if (left[i] && dominated(i, wayOf)) {
                    left[i] = false;
                    remaining--;
                }
            }
        }

        private boolean dominated(int site, int[] wayOf) {
            int rarest = -1;
            int shortest = Integer.MAX_VALUE;
            int hopeful = 0;
            for (int e = whole.siteFrom[site]; e < whole.siteFrom[site + 1]; e++) {
                int j = whole.siteClient[e];
                if (whole.siteWay[e] < base[j] && whole.weight[j] > 0) {
                    hopeful++;
                    int length = whole.clientFrom[j + 1] - whole.clientFrom[j];
                    if (length < shortest) {
                        shortest = length;
                        rarest = j;
                    }
                }
            }
            if (hopeful == 0) {
                return whole.lacking.length == 0;
            }
            for (int e = whole.siteFrom[site]; e < whole.siteFrom[site + 1]; e++) {
                wayOf[whole.siteClient[e]] = whole.siteWay[e];
            }
            boolean found = false;
            for (int e = whole.clientFrom[rarest];
                    e < whole.clientFrom[rarest + 1]
                            && !found
                            && whole.clientWay[e] <= wayOf[rarest];
                    e++) {
                int other = whole.clientSite[e];
                found =
                        other != site
                                && left[other]
                                && sameFloor(site, other)
                                && serves(other, wayOf, hopeful);
            }
            for (int e = whole.siteFrom[site]; e < whole.siteFrom[site + 1]; e++) {
                wayOf[whole.siteClient[e]] = Integer.MAX_VALUE;
            }
            return found;
        }

        private boolean sameFloor(int site, int other) {
            return whole.lacking.length == 0 || whole.region[site] == whole.region[other];
        }

        /** Whether so many clients of the marked site are as near or nearer here. */
        private boolean serves(int other, int[] wayOf, int hopeful) {
            int count = 0;
            for (int e = whole.siteFrom[other]; e < whole.siteFrom[other + 1]; e++) {
                int j = whole.siteClient[e];
                if (wayOf[j] < base[j] && whole.siteWay[e] <= wayOf[j] && whole.weight[j] > 0) {
                    count++;
                }
            }
            return count == hopeful;
        }
    }
}
