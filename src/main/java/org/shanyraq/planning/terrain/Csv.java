package org.shanyraq.planning.terrain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A table of comma- or semicolon-separated values as spreadsheets write them (RFC 4180), with the
 * line that each row stands on.
 */
final class Csv {
    /**
     * @param number of the line in the text, from 1
     */
    record Row(int number, List<String> cells) {
        /** Empty where the row is too short. */
        String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    private Csv() {}

    /** A quotation mark that no other one closes; the line is where its row begins. */
    static final class Unclosed extends RuntimeException {
        private final int line;

        Unclosed(int line) {
            super("a quotation mark is not closed");
            this.line = line;
        }

        int line() {
            return line;
        }
    }

    /**
     * The rows that hold anything, the heading first.
     *
     * @throws Unclosed when a quotation mark stays open
     */
    static List<Row> rows(String text) {
        var rows = new ArrayList<Row>();
        read(text, rows::add);
        return rows;
    }

    /** The same one by one, for tables that are too large to hold twice. */
    static void read(String text, Consumer<Row> each) {
        int from = text.startsWith("\uFEFF") ? 1 : 0;
        char separator = separator(text);
        int line = 1;
        int begun = 1;
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = from; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '"') {
                if (quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == separator && !quoted) {
                take(cells, cell);
            } else if (c == '\n' && !quoted) {
                take(cells, cell);
                if (cells.stream().anyMatch(one -> !one.isBlank())) {
                    each.accept(new Row(begun, List.copyOf(cells)));
                }
                cells.clear();
                begun = line + 1;
            } else {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        if (quoted) {
            throw new Unclosed(begun);
        }
    }

    private static void take(List<String> cells, StringBuilder cell) {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    /** Where each wanted column stands in the heading; −1 where it does not. */
    static int[] columns(Row heading, String... wanted) {
        var places = new int[wanted.length];
        for (int k = 0; k < wanted.length; k++) {
            places[k] = -1;
            for (int column = 0; column < heading.cells().size(); column++) {
                if (heading.cell(column).toLowerCase(Locale.ROOT).equals(wanted[k])) {
                    places[k] = column;
                }
            }
        }
        return places;
    }

    private static char separator(String text) {
        int end = text.indexOf('\n');
        String heading = end < 0 ? text : text.substring(0, end);
        return heading.indexOf(';') >= 0 && heading.indexOf(',') < 0 ? ';' : ',';
    }
}
