package org.shanyraq.planning.engine.capacity;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.planning.engine.Question;

/**
 * Who goes where at the least travel when centres have room for only so many.
 *
 * @param parts of settlements; those of a shared settlement stand one after another
 */
public record Assignment(List<Part> parts) {
    /** Nowhere: there is no room at any of the nearest sites. */
    public static final int NOWHERE = -1;

    /**
     * @param site the network's number, or {@link #NOWHERE}
     * @param way steps
     */
    public record Part(int client, int site, int way, int heads) {}

    /**
     * @param question whose must and free sites count as near
     * @param room heads, by site
     * @param sites that are open
     */
    public static Assignment of(Question question, int[] room, int[] sites) {
        var rows = new Rows(question, room);
        var open = new boolean[question.network().sites()];
        for (int site : sites) {
            open[site] = true;
        }
        var transport = new Transport(rows, open);
        var parts = new ArrayList<Part>();
        for (int j = 0; j < rows.clients; j++) {
            for (int e = rows.from[j]; e < rows.from[j + 1]; e++) {
                if (transport.heads(e) > 0) {
                    parts.add(new Part(j, rows.site[e], rows.way[e], transport.heads(e)));
                }
            }
            int left =
                    rows.from[j] == rows.from[j + 1]
                            ? question.network().demand(j)
                            : transport.left(j);
            if (left > 0) {
                parts.add(new Part(j, NOWHERE, rows.outside[j], left));
            }
        }
        return new Assignment(parts);
    }
}
