package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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

    @Test
    void whatIsHeldIsWalkedOverOnceAlsoWhenManyAreCalledTheSame() {
        record Held(UUID id, String name) {}
        var held =
                IntStream.range(0, 11)
                        .mapToObj(n -> new Held(UUID.randomUUID(), n < 7 ? "same" : "name" + n))
                        .toList();
        Function<Listing, Slice<Held>> page =
                asked ->
                        Slice.ofHeld(
                                held.stream(),
                                Comparator.comparing(Held::name),
                                Held::id,
                                id -> held.stream().filter(one -> one.id.equals(id)).findFirst(),
                                SIZE,
                                asked);
        var walked = new ArrayList<Held>();
        var slice = page.apply(listing("", ""));
        walked.addAll(slice.rows());
        while (slice.next().isPresent()) {
            slice = page.apply(listing(slice.next().get().toString(), ""));
            walked.addAll(slice.rows());
        }
        assertThat(walked).containsExactlyInAnyOrderElementsOf(held);
        assertThat(walked).isSortedAccordingTo(Comparator.comparing(Held::name));

        slice = page.apply(listing("", slice.previous().orElseThrow().toString()));
        assertThat(slice.rows()).isEqualTo(walked.subList(6, 9));
    }

    private static Listing listing(String after, String before) {
        return new Listing("/x", "", false, Map.of(), after, before, "");
    }

    /** As a query would answer. */
    private static Slice<Integer> page(String after, String before) {
        var asked = listing(after, before);
        var key = asked.cursor().map(cursor -> Integer.parseInt(cursor.text(0)));
        var found =
                asked.backwards()
                        ? ALL.reversed().stream().filter(n -> key.isEmpty() || n < key.get())
                        : ALL.stream().filter(n -> key.isEmpty() || n > key.get());
        return Slice.of(found.limit(SIZE + 1).toList(), SIZE, asked, Cursor::at);
    }
}
