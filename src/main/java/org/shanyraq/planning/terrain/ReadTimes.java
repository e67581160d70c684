package org.shanyraq.planning.terrain;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.engine.GreatCircle;

/**
 * Reads travel times row by row, in either of two shapes: {@code from,to,minutes}, or a matrix
 * whose first cell says what its rows are, {@code from} or {@code to}, and whose heading names the
 * codes on the other side. An empty cell of a matrix is no way.
 */
final class ReadTimes {
    private static final String TABLE = "times";
    private static final int MOST_MINUTES = 10_000;

    private final Set<String> settlements;
    private final Set<String> places;
    private final Faults faults;
    private final TravelTimes times;
    private Csv.@Nullable Row heading;
    private int[] columns = new int[0];
    private boolean matrix;
    private boolean rowsAreTo;

    /**
     * @param settlements codes from which somebody may come
     * @param places codes where a centre stands or may stand
     */
    ReadTimes(Set<String> settlements, Set<String> places, Faults faults) {
        this.settlements = settlements;
        this.places = places;
        this.faults = faults;
        times = new TravelTimes(settlements);
    }

    TravelTimes read(String text) {
        Csv.read(text, this::row);
        if (times.size() == 0 && faults.none()) {
            faults.add(TABLE, 1, "from", "nothing", "");
        }
        return times;
    }

    private void row(Csv.Row row) {
        if (heading == null) {
            heading = row;
            begin(row);
        } else if (matrix && !faults.enough()) {
            across(heading, row);
        } else if (columns.length > 0 && !faults.enough()) {
            faults.beyond(TABLE, heading, row);
            pair(row);
        }
    }

    private void begin(Csv.Row first) {
        int[] found = Csv.columns(first, "from", "to", "minutes");
        rowsAreTo = found[1] == 0 && found[0] < 0;
        matrix = found[2] < 0 && (rowsAreTo || found[0] == 0 && found[1] < 0);
        if (matrix) {
            beginMatrix(first);
        } else {
            columns = faults.heading(TABLE, first, "from", "to", "minutes");
        }
    }

    private void beginMatrix(Csv.Row first) {
        var seen = new HashSet<String>();
        for (int column = 1; column < first.cells().size(); column++) {
            String code = first.cell(column);
            if (!(rowsAreTo ? settlements : places).contains(code)) {
                faults.add(TABLE, first.number(), String.valueOf(column + 1), "unknown", code);
            } else if (!seen.add(code)) {
                faults.add(TABLE, first.number(), String.valueOf(column + 1), "twice", code);
            }
        }
        matrix = faults.none();
    }

    private void across(Csv.Row first, Csv.Row row) {
        String own = row.cell(0);
        if (!(rowsAreTo ? places : settlements).contains(own)) {
            faults.add(TABLE, row.number(), rowsAreTo ? "to" : "from", "unknown", own);
            return;
        }
        if (row.cells().size() > first.cells().size()) {
            faults.add(
                    TABLE,
                    row.number(),
                    String.valueOf(first.cells().size() + 1),
                    "cells",
                    row.cell(first.cells().size()));
            return;
        }
        for (int column = 1; column < row.cells().size(); column++) {
            String typed = row.cell(column);
            if (!typed.isEmpty()) {
                String other = first.cell(column);
                int minutes = faults.whole(TABLE, row.number(), other, typed, MOST_MINUTES);
                put(row, other, rowsAreTo ? other : own, rowsAreTo ? own : other, minutes);
            }
        }
    }

    private void pair(Csv.Row row) {
        String from = row.cell(columns[0]);
        String to = row.cell(columns[1]);
        int minutes =
                faults.whole(TABLE, row.number(), "minutes", row.cell(columns[2]), MOST_MINUTES);
        if (!settlements.contains(from)) {
            faults.add(TABLE, row.number(), "from", "unknown", from);
        } else if (!places.contains(to)) {
            faults.add(TABLE, row.number(), "to", "unknown", to);
        } else {
            put(row, "to", from, to, minutes);
        }
    }

    private void put(Csv.Row row, String column, String from, String to, int minutes) {
        if (!times.hasRoomFor(to)) {
            faults.add(TABLE, row.number(), column, "many", to);
        } else if (!times.put(from, to, minutes * GreatCircle.STEPS_PER_KM)) {
            faults.add(TABLE, row.number(), column, "twice", from + " – " + to);
        }
    }
}
