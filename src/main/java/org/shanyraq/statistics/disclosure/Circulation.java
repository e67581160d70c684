package org.shanyraq.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Counts that add up, drawn as a circulation: each count is the flow on an arc, each sum is a node
 * where as much comes in as goes out. What an attacker may know of a count is an interval on its
 * arc. In such a system the smallest and largest value that a count can have are found exactly, in
 * whole numbers, by looking how far flow can be sent round through the arc; and every value between
 * them is possible (Cox 1995; Castro 2012 on network flows in cell suppression).
 */
final class Circulation {
    private static final int FREE = Integer.MAX_VALUE / 4;

    /** One count. {@code price} is what hiding it costs; 0 where it is hidden or cannot be. */
    private static final class Arc {
        final int from;
        final int to;
        final int count;
        final int openLow;
        final long price;
        int low;
        int high;
        boolean opened;

        Arc(int from, int to, int count, int low, int high, int openLow, long price) {
            this.from = from;
            this.to = to;
            this.count = count;
            this.low = low;
            this.high = high;
            this.openLow = openLow;
            this.price = price;
        }
    }

    private final List<Arc> arcs = new ArrayList<>();
    private final List<List<Integer>> touching = new ArrayList<>();

    int node() {
        touching.add(new ArrayList<>());
        return touching.size() - 1;
    }

    /** A count of which nothing more is known than the interval. */
    int between(int from, int to, int count, int low, int high) {
        return add(new Arc(from, to, count, low, high, low, 0));
    }

    int atLeast(int from, int to, int count, int low) {
        return between(from, to, count, low, FREE);
    }

    int known(int from, int to, int count) {
        return between(from, to, count, count, count);
    }

    /**
     * A count that would be shown, but may be hidden at a price to protect another; then it is
     * known to be at least {@code openLow}, because it is not hidden for its own sake.
     */
    int shown(int from, int to, int count, int openLow, long price) {
        return add(new Arc(from, to, count, count, count, openLow, price));
    }

    private int add(Arc arc) {
        if (arc.count < arc.low || arc.count > arc.high) {
            throw new IllegalArgumentException("what is known of a count must hold");
        }
        arcs.add(arc);
        touching.get(arc.from).add(arcs.size() - 1);
        touching.get(arc.to).add(arcs.size() - 1);
        return arcs.size() - 1;
    }

    boolean isOpened(int arc) {
        return arcs.get(arc).opened;
    }

    /** How many different values the count can have, counted up to {@code enough}. */
    int values(int arc, int enough) {
        var up = new Search(arc, true);
        int more = up.pushFree(enough - 1);
        return 1 + more + new Search(arc, false).pushFree(enough - 1 - more);
    }

    /**
     * Hides shown counts, the cheapest first, until this one can have {@code enough} values.
     *
     * @return false when even hiding all that may be hidden would not be enough
     */
    boolean protect(int arc, int enough) {
        var up = new Search(arc, true);
        var down = new Search(arc, false);
        int wanted = enough - 1;
        int got = up.pushFree(wanted);
        got += down.pushFree(wanted - got);
        while (got < wanted) {
            long upward = up.cheapest();
            long downward = down.cheapest();
            if (upward == Long.MAX_VALUE && downward == Long.MAX_VALUE) {
                return false;
            }
            (upward <= downward ? up : down).pushOpening();
            got++;
        }
        return true;
    }

    /** Flow sent round through one arc, upward or downward, from the true counts on. */
    private final class Search {
        private final int through;
        private final boolean upward;
        private final int[] flow;
        private final int[] arrival;
        private final long[] cost;

        Search(int through, boolean upward) {
            this.through = through;
            this.upward = upward;
            this.flow = arcs.stream().mapToInt(arc -> arc.count).toArray();
            this.arrival = new int[touching.size()];
            this.cost = new long[touching.size()];
        }

        int pushFree(int most) {
            int pushed = 0;
            while (pushed < most && find(false)) {
                push();
                pushed++;
            }
            return pushed;
        }

        long cheapest() {
            return find(true) ? cost[goal()] : Long.MAX_VALUE;
        }

        void pushOpening() {
            if (!find(true)) {
                throw new IllegalStateException("a path that was there is gone");
            }
            push();
        }

        private int start() {
            var arc = arcs.get(through);
            return upward ? arc.to : arc.from;
        }

        private int goal() {
            var arc = arcs.get(through);
            return upward ? arc.from : arc.to;
        }

        /** The cheapest way for one more unit; free counts cost nothing. */
        private boolean find(boolean opening) {
            var own = arcs.get(through);
            if (upward ? flow[through] >= own.high : flow[through] <= own.low) {
                return false;
            }
            Arrays.fill(arrival, -1);
            Arrays.fill(cost, Long.MAX_VALUE);
            var queue = new PriorityQueue<long[]>((a, b) -> Long.compare(a[0], b[0]));
            cost[start()] = 0;
            queue.add(new long[] {0, start()});
            while (!queue.isEmpty()) {
                var next = queue.poll();
                int node = (int) next[1];
                if (next[0] > cost[node]) {
                    continue;
                }
                if (node == goal()) {
                    return true;
                }
                for (int id : touching.get(node)) {
                    long step = id == through ? Long.MAX_VALUE : step(id, node, opening);
                    int other = otherEnd(id, node);
                    if (step != Long.MAX_VALUE && next[0] + step < cost[other]) {
                        cost[other] = next[0] + step;
                        arrival[other] = id;
                        queue.add(new long[] {cost[other], other});
                    }
                }
            }
            return false;
        }

        /**
         * What one unit costs along the arc away from the node; the largest number if it cannot.
         */
        private long step(int id, int node, boolean opening) {
            var arc = arcs.get(id);
            boolean forward = arc.from == node;
            if (forward ? flow[id] < arc.high : flow[id] > arc.low) {
                return 0;
            }
            boolean may = opening && arc.price > 0 && !arc.opened;
            return may && (forward || flow[id] > arc.openLow) ? arc.price : Long.MAX_VALUE;
        }

        private int otherEnd(int id, int node) {
            var arc = arcs.get(id);
            return arc.from == node ? arc.to : arc.from;
        }

        private void push() {
            int node = goal();
            while (node != start()) {
                int id = arrival[node];
                var arc = arcs.get(id);
                boolean forward = arc.to == node;
                if (forward ? flow[id] >= arc.high : flow[id] <= arc.low) {
                    arc.opened = true;
                    arc.low = arc.openLow;
                    arc.high = FREE;
                }
                flow[id] += forward ? 1 : -1;
                node = forward ? arc.from : arc.to;
            }
            flow[through] += upward ? 1 : -1;
        }
    }
}
