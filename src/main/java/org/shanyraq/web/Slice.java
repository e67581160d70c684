package org.shanyraq.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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

    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(rows.stream().map(change).toList(), next, previous);
    }
}
