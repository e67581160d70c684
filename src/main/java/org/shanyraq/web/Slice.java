package org.shanyraq.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One page of a list that is paged by key.
 *
 * @param next the cursor of the page behind, where there is one
 * @param previous the cursor of the page before, where there is one
 */
public record Slice<T>(List<T> rows, Optional<Cursor> next, Optional<Cursor> previous) {
    public Slice {
        rows = List.copyOf(rows);
    }

    /**
     * Makes a page of what a query brought.
     *
     * @param fetched up to {@code size + 1} rows in the direction that was asked: the one too many
     *     tells that there is more
     */
    public static <T> Slice<T> of(
            List<T> fetched, int size, Listing asked, Function<T, Cursor> cursor) {
        var more = fetched.size() > size;
        var rows = more ? fetched.subList(0, size) : fetched;
        var inOrder = asked.backwards() ? rows.reversed() : rows;
        if (inOrder.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty(), Optional.empty());
        }
        var last = Optional.of(cursor.apply(inOrder.getLast()));
        var first = Optional.of(cursor.apply(inOrder.getFirst()));
        return asked.backwards()
                ? new Slice<>(inOrder, last, more ? first : Optional.empty())
                : new Slice<>(
                        inOrder,
                        more ? last : Optional.empty(),
                        asked.after().isEmpty() ? Optional.empty() : first);
    }

    /**
     * A page of what is held in memory.
     *
     * @param held all that the filters let through
     * @param order the order asked for; what it does not tell apart is ordered by id
     * @param id by which a page goes on, also when its row has left the list meanwhile
     * @param find the row of an id, whether the filters let it through or not
     */
    public static <T> Slice<T> ofHeld(
            Stream<T> held,
            Comparator<T> order,
            Function<T, UUID> id,
            Function<UUID, Optional<T>> find,
            int size,
            Listing asked) {
        var whole = order.thenComparing(id);
        var onward = asked.backwards() ? whole.reversed() : whole;
        var from = asked.cursor().flatMap(cursor -> cursor.id(0)).flatMap(find);
        var rows =
                held.filter(one -> from.isEmpty() || onward.compare(one, from.get()) > 0)
                        .sorted(onward)
                        .limit(size + 1L)
                        .toList();
        return of(rows, size, asked, one -> Cursor.at(id.apply(one)));
    }

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next, previous);
    }
}
