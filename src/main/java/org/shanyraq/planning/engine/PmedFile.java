package org.shanyraq.planning.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.StringTokenizer;

/**
 * A p-median test problem of OR-Library (J. E. Beasley, "A note on solving large p-median
 * problems", European Journal of Operational Research 21, 1985): first line vertices, edges, p;
 * then an edge a line, its ends and its length. Where an edge comes twice, the last length counts.
 * Every vertex is a client of weight 1 and a site; ways are shortest paths.
 */
public record PmedFile(int centres, int[][] ways) {
    private static final int FAR = Integer.MAX_VALUE / 2;

    /** What in the file is not as it should be, and where. */
    public static final class Malformed extends IllegalArgumentException {
        Malformed(String what) {
            super(what);
        }
    }

    /**
     * @throws Malformed when the text is no such file
     */
    public static PmedFile read(Path file) throws IOException {
        var words = new StringTokenizer(Files.readString(file));
        int vertices = number(words, "vertices", 1, 20_000);
        int edges = number(words, "edges", 0, Integer.MAX_VALUE);
        int centres = number(words, "p", 1, vertices);
        var ways = new int[vertices][vertices];
        for (int i = 0; i < vertices; i++) {
            Arrays.fill(ways[i], FAR);
            ways[i][i] = 0;
        }
        for (int edge = 1; edge <= edges; edge++) {
            String what = "edge " + edge;
            int a = number(words, what, 1, vertices) - 1;
            int b = number(words, what, 1, vertices) - 1;
            int length = number(words, what, 0, FAR / vertices);
            if (a != b) {
                ways[a][b] = length;
                ways[b][a] = length;
            }
        }
        if (words.hasMoreTokens()) {
            throw new Malformed("more follows after " + edges + " edges");
        }
        shorten(ways);
        return new PmedFile(centres, ways);
    }

    /** The question that the file asks. */
    public Question question() {
        var ones = new int[ways.length];
        Arrays.fill(ones, 1);
        var nowhere = new int[ways.length];
        return Question.of(new Network(ones, nowhere, nowhere, new WayMatrix(ways)), centres);
    }

    /** All shortest paths: R. W. Floyd, "Algorithm 97", Communications of the ACM 5, 1962. */
    private static void shorten(int[][] ways) {
        for (int over = 0; over < ways.length; over++) {
            int[] from = ways[over];
            for (int[] row : ways) {
                int first = row[over];
                if (first < FAR) {
                    for (int to = 0; to < row.length; to++) {
                        row[to] = Math.min(row[to], first + from[to]);
                    }
                }
            }
        }
        for (int[] row : ways) {
            for (int to = 0; to < row.length; to++) {
                row[to] = row[to] >= FAR ? Ways.NONE : row[to];
            }
        }
    }

    private static int number(StringTokenizer words, String what, int least, int most) {
        if (!words.hasMoreTokens()) {
            throw new Malformed("the file ends before " + what);
        }
        String word = words.nextToken();
        try {
            int number = Integer.parseInt(word);
            if (number < least || number > most) {
                throw new Malformed(
                        "%s: %d is not between %d and %d".formatted(what, number, least, most));
            }
            return number;
        } catch (NumberFormatException notOne) {
            throw new Malformed(what + ": " + word + " is no whole number");
        }
    }
}
