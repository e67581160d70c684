package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SliceTest {
    private static final int SIZE = 3;
    private static final List<Integer> ALL = IntStream.rangeClosed(1, 8).boxed().toList();

    @Test
    void walksForwardsAndBackOverEveryRowOnce() {
        var forwards = new ArrayList<Integer>();
        var slice = page("", "");
        while (true) {
            forwards.addAll(slice.rows());
            if (slice.next().isEmpty()) {
                break;
            }
            slice = page(slice.next().get().toString(), "");
        }
        assertThat(forwards).isEqualTo(ALL);
        assertThat(slice.rows()).containsExactly(7, 8);

        slice = page("", slice.previous().orElseThrow().toString());
        assertThat(slice.rows()).containsExactly(4, 5, 6);
        slice = page("", slice.previous().orElseThrow().toString());
        assertThat(slice.rows()).containsExactly(1, 2, 3);
        assertThat(slice.previous()).isEmpty();
        assertThat(slice.next()).isPresent();
    }

    @Test
    void aForgedCursorIsNoCursor() {
        assertThat(Cursor.read("!!!")).isEmpty();
        assertThat(Cursor.read("")).isEmpty();
        assertThat(Cursor.read(Cursor.at("a", 1).toString())).contains(Cursor.at("a", 1));
        assertThat(Cursor.at("x").id(0)).isEmpty();
        assertThat(Cursor.at("x").instant(3)).isEmpty();
    }

    /** As a query would answer. */
    private static Slice<Integer> page(String after, String before) {
        var asked = new Listing("/x", "", false, Map.of(), after, before, "");
        var key = asked.cursor().map(cursor -> Integer.parseInt(cursor.text(0)));
        var found =
                asked.backwards()
                        ? ALL.reversed().stream().filter(n -> key.isEmpty() || n < key.get())
                        : ALL.stream().filter(n -> key.isEmpty() || n > key.get());
        return Slice.of(found.limit(SIZE + 1).toList(), SIZE, asked, Cursor::at);
    }
}
