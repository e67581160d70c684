package org.shanyraq.planning.terrain;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.planning.engine.WayMatrix;
import org.shanyraq.planning.engine.Ways;

/**
 * An operator's own matrix from settlements to where centres stand or may stand, by their codes; a
 * minute is as many steps as a kilometre. A row of whole numbers for each place that is gone to.
 */
public final class TravelTimes {
    /** Pairs that the rows have room for at most: 96 MB. */
    private static final long MOST_PAIRS = 24_000_000;

    private static final int UNTOLD = -1;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, int[]> rows = new HashMap<>();
    private int size;

    /**
     * @param settlements codes of all from which somebody may come
     */
    TravelTimes(Collection<String> settlements) {
        settlements.forEach(code -> numbers.putIfAbsent(code, numbers.size()));
    }

    /** Whether there is room for the ways to this place. */
    boolean hasRoomFor(String to) {
        return rows.containsKey(to) || (rows.size() + 1L) * numbers.size() <= MOST_PAIRS;
    }

    /**
     * @param from code of the settlement people come from, one of those it was made with
     * @param to code of the settlement where a centre is or may be
     * @return false when the pair was told before
     */
    boolean put(String from, String to, int length) {
        int[] row = rows.computeIfAbsent(to, any -> untold());
        int number = numbers.getOrDefault(from, 0);
        if (row[number] != UNTOLD) {
            return false;
        }
        row[number] = length;
        size++;
        return true;
    }

    private int[] untold() {
        var row = new int[numbers.size()];
        Arrays.fill(row, UNTOLD);
        return row;
    }

    public int size() {
        return size;
    }

    /** A pair that was not told has no way; within one settlement it is nought. */
    Ways between(List<Site> sites, List<Client> clients) {
        var matrix = new int[sites.size()][clients.size()];
        for (int i = 0; i < matrix.length; i++) {
            String to = sites.get(i).code();
            int[] row = rows.getOrDefault(to, new int[0]);
            for (int j = 0; j < matrix[i].length; j++) {
                String from = clients.get(j).code();
                int told = row.length == 0 ? UNTOLD : row[numbers.getOrDefault(from, 0)];
                int unknown = from.equals(to) ? 0 : Ways.NONE;
                matrix[i][j] = told == UNTOLD ? unknown : told;
            }
        }
        return new WayMatrix(matrix);
    }
}
