package org.shanyraq.contact.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Which counts of a column may leave the shift. Below five none is shown; and since the total may
 * be known from another table, so many of the next larger ones are hidden with them that what is
 * hidden adds up to at least ten over two counts or more: no small one can be told by subtraction.
 * Noughts are hidden like the others, for they serve as cover.
 */
public final class Hiding {
    private static final long SMALL = 5;
    private static final long COVER = 10;

    private Hiding() {}

    /** The counts in their order; empty where hidden. */
    public static List<OptionalLong> of(Collection<Long> column) {
        var counts = List.copyOf(column);
        var hidden = new boolean[counts.size()];
        var bySize =
                IntStream.range(0, counts.size())
                        .boxed()
                        .sorted(Comparator.comparing(counts::get))
                        .toList();
        long sum = 0;
        int many = 0;
        for (int place : bySize) {
            boolean small = counts.get(place) < SMALL;
            boolean cover = many > 0 && (many < 2 || sum < COVER);
            if (small || cover) {
                hidden[place] = true;
                sum += counts.get(place);
                many++;
            }
        }
        var shown = new ArrayList<OptionalLong>();
        for (int i = 0; i < hidden.length; i++) {
            shown.add(hidden[i] ? OptionalLong.empty() : OptionalLong.of(counts.get(i)));
        }
        return shown;
    }
}
