package org.shanyraq.planning.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What a plan must respect, whatever it is good at: how many centres, which stand or must stand,
 * where none may, how many each region needs at least.
 */
public final class Question {
    private final Network network;
    private final int centres;
    private final boolean[] must;
    private final boolean[] barred;
    private final int[] floors;

    /**
     * @param centres how many centres in all, those that stand included
     * @param must sites that belong to every plan: today's centres and forced ones
     * @param barred sites that belong to none
     * @param floors the least number of centres in each region; empty for no floors
     * @throws Unanswerable when no plan can respect all this
     */
    public Question(Network network, int centres, boolean[] must, boolean[] barred, int[] floors) {
        this.network = network;
        this.centres = centres;
        this.must = must.clone();
        this.barred = barred.clone();
        this.floors = floors.clone();
        check();
    }

    /** So many centres anywhere. */
    public static Question of(Network network, int centres) {
        return new Question(
                network,
                centres,
                new boolean[network.sites()],
                new boolean[network.sites()],
                new int[0]);
    }

    public Network network() {
        return network;
    }

    public int centres() {
        return centres;
    }

    /** How many are still to be chosen. */
    public int choices() {
        return centres - count(must);
    }

    public boolean must(int site) {
        return must[site];
    }

    public boolean free(int site) {
        return !must[site] && !barred[site];
    }

    /** How many centres this region still lacks to its floor when the musts stand. */
    public int lacking(int region) {
        if (region >= floors.length) {
            return 0;
        }
        int standing = 0;
        for (int i = 0; i < must.length; i++) {
            if (must[i] && network.regionOfSite(i) == region) {
                standing++;
            }
        }
        return Math.max(0, floors[region] - standing);
    }

    public int regionsWithFloors() {
        return floors.length;
    }

    /** How many sites every plan holds. */
    public int musts() {
        return count(must);
    }

    /** How many centres musts and floors ask for at least. */
    public int leastCentres() {
        int least = musts();
        for (int region = 0; region < floors.length; region++) {
            least += lacking(region);
        }
        return least;
    }

    /** Every site that a plan may hold. */
    public int[] all() {
        return IntStream.range(0, must.length).filter(i -> !barred[i]).toArray();
    }

    /** The same with another number of centres. */
    public Question with(int newCentres) {
        return new Question(network, newCentres, must, barred, floors);
    }

    /** The same with other numbers and other musts. */
    public Question with(int newCentres, boolean[] newMust) {
        return new Question(network, newCentres, newMust, barred, floors);
    }

    public boolean[] mustFlags() {
        return must.clone();
    }

    public Question withoutFloors() {
        return new Question(network, centres, must, barred, new int[0]);
    }

    /** So many centres chosen among a few sites only, floors left aside. */
    public Question among(int[] sites, boolean[] standing, int size) {
        var others = new boolean[must.length];
        Arrays.fill(others, true);
        for (int site : sites) {
            others[site] = false;
        }
        return new Question(network, size, standing, others, new int[0]);
    }

    /** The same asked of other numbers about the same places. */
    public Question in(Network other) {
        return new Question(other, centres, must, barred, floors);
    }

    private void check() {
        int fixed = count(must);
        int free = 0;
        int lacking = 0;
        for (int i = 0; i < must.length; i++) {
            if (must[i] && barred[i]) {
                throw new Unanswerable(Unanswerable.Reason.FORCED_AND_BARRED, i);
            }
            free += free(i) ? 1 : 0;
        }
        for (int region = 0; region < floors.length; region++) {
            lacking += lacking(region);
            if (lacking(region) > freeIn(region)) {
                throw new Unanswerable(Unanswerable.Reason.FLOOR_ABOVE_CANDIDATES, region);
            }
        }
        if (centres < Math.max(1, fixed)) {
            throw new Unanswerable(Unanswerable.Reason.FEWER_THAN_STAND, fixed);
        }
        if (centres > fixed + free) {
            throw new Unanswerable(Unanswerable.Reason.MORE_THAN_CANDIDATES, fixed + free);
        }
        if (lacking > centres - fixed) {
            throw new Unanswerable(Unanswerable.Reason.FLOORS_ABOVE_CENTRES, lacking);
        }
    }

    private int freeIn(int region) {
        int count = 0;
        for (int i = 0; i < must.length; i++) {
            count += free(i) && network.regionOfSite(i) == region ? 1 : 0;
        }
        return count;
    }

    private static int count(boolean[] flags) {
        int count = 0;
        for (boolean flag : flags) {
            count += flag ? 1 : 0;
        }
        return count;
    }

    @Override
    public String toString() {
        return "%d of %d, floors %s".formatted(centres, must.length, Arrays.toString(floors));
    }
}
