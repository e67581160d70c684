package org.shanyraq.planning.terrain;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with the tables that are being read; the first fifty are told. */
final class Faults {
    private static final int MOST = 50;
    private static final int SHOWN = 40;

    private final List<OwnList.Fault> found = new ArrayList<>();

    boolean none() {
        return found.isEmpty();
    }

    /** More would not be told. */
    boolean enough() {
        return found.size() >= MOST;
    }

    List<OwnList.Fault> all() {
        return List.copyOf(found);
    }

    void add(String table, int row, String column, String code, String value) {
        if (!enough()) {
            String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
            found.add(new OwnList.Fault(table, row, column, code, shown));
        }
    }

    /** A whole number from 0; 0 where it is none. */
    int whole(String table, int row, String column, String typed, int most) {
        if (typed.isEmpty()) {
            add(table, row, column, "missing", "");
            return 0;
        }
        try {
            int number = Integer.parseInt(typed);
            if (number >= 0 && number <= most) {
                return number;
            }
            add(table, row, column, number < 0 ? "negative" : "large", typed);
        } catch (NumberFormatException notOne) {
            boolean digits = typed.matches("-?\\d+");
            String code = !digits ? "number" : typed.startsWith("-") ? "negative" : "large";
            add(table, row, column, code, typed);
        }
        return 0;
    }

    /** Not a number where it is none. */
    double degree(String table, int row, String column, String typed, double most) {
        try {
            double degree = Double.parseDouble(typed.replace(',', '.'));
            if (Math.abs(degree) <= most) {
                return degree;
            }
        } catch (NumberFormatException notOne) {
            // told below
        }
        add(table, row, column, typed.isEmpty() ? "missing" : "degree", typed);
        return Double.NaN;
    }

    /**
     * Cells beyond the heading are not dropped in silence: a comma too many moves all the others.
     */
    void beyond(String table, Csv.Row heading, Csv.Row row) {
        for (int column = heading.cells().size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isEmpty()) {
                add(table, row.number(), String.valueOf(column + 1), "cells", row.cell(column));
                return;
            }
        }
    }

    /** Where the wanted columns stand; empty when one is missing, so that nothing is read. */
    int[] heading(String table, Csv.Row heading, String... wanted) {
        int[] at = Csv.columns(heading, wanted);
        boolean whole = true;
        for (int k = 0; k < wanted.length; k++) {
            if (at[k] < 0 && !wanted[k].equals("region")) {
                add(table, heading.number(), wanted[k], "column", "");
                whole = false;
            }
        }
        return whole ? at : new int[0];
    }
}
