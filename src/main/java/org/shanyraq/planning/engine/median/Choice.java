package org.shanyraq.planning.engine.median;

/**
 * The cheapest allowed set of sites when each has a price of its own: what is decided stays, each
 * region gets its floor, then the cheapest of the rest. Exact, because floors and number together
 * form a laminar matroid.
 */
final class Choice {
    static final byte FREE = 0;
    static final byte OPEN = 1;
    static final byte CLOSED = 2;

    private final Near near;
    private final int[] order;
    final boolean[] chosen;

    /** The dearest chosen and the cheapest not chosen among the free sites. */
    double dearestChosen;

    double cheapestLeft;

    Choice(Near near) {
        this.near = near;
        order = new int[near.sites];
        chosen = new boolean[near.sites];
    }

    /**
     * @return the sum of the chosen prices, or infinity when the decisions leave no allowed choice
     */
    double choose(double[] price, byte[] state) {
        int wanted = near.choices;
        int free = 0;
        double sum = 0;
        for (int i = 0; i < near.sites; i++) {
            chosen[i] = state[i] == OPEN;
            if (chosen[i]) {
                wanted--;
                sum += price[i];
            } else if (state[i] == FREE) {
                order[free++] = i;
            }
        }
        dearestChosen = Double.NEGATIVE_INFINITY;
        cheapestLeft = Double.POSITIVE_INFINITY;
        if (wanted < 0 || wanted > free) {
            return Double.POSITIVE_INFINITY;
        }
        int taken = takeFloors(price, free);
        if (taken < 0 || taken > wanted) {
            return Double.POSITIVE_INFINITY;
        }
        part(price, taken, free, wanted);
        for (int k = 0; k < wanted; k++) {
            chosen[order[k]] = true;
            sum += price[order[k]];
            dearestChosen = Math.max(dearestChosen, price[order[k]]);
        }
        for (int k = wanted; k < free; k++) {
            cheapestLeft = Math.min(cheapestLeft, price[order[k]]);
        }
        return sum;
    }

    /** Brings what the floors need to the front; −1 when a floor cannot be met. */
    private int takeFloors(double[] price, int free) {
        int taken = 0;
        for (int region = 0; region < near.lacking.length; region++) {
            int lacking = near.lacking[region];
            for (int i = 0; lacking > 0 && i < near.sites; i++) {
                lacking -= chosen[i] && near.region[i] == region ? 1 : 0;
            }
            if (lacking > 0) {
                int end = taken;
                for (int k = taken; k < free; k++) {
                    if (near.region[order[k]] == region) {
                        swap(k, end++);
                    }
                }
                if (end - taken < lacking) {
                    return -1;
                }
                part(price, taken, end, taken + lacking);
                taken += lacking;
            }
        }
        return taken;
    }

    /** Quickselect: the cheapest of {@code from..to} stand before {@code border}. */
    private void part(double[] price, int from, int to, int border) {
        int low = from;
        int high = to - 1;
        while (low < high && border > low && border <= high) {
            double pivot = price[order[(low + high) >>> 1]];
            int i = low;
            int j = high;
            while (i <= j) {
                while (price[order[i]] < pivot) {
                    i++;
                }
                while (price[order[j]] > pivot) {
                    j--;
                }
                if (i <= j) {
                    swap(i++, j--);
                }
            }
            if (border <= j) {
                high = j;
            } else if (border > i) {
                low = i;
            } else {
                return;
            }
        }
    }

    private void swap(int a, int b) {
        int kept = order[a];
        order[a] = order[b];
        order[b] = kept;
    }
}
