package org.shanyraq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stands on a page: its columns, filters, saved views, paging and export. The rows
 * themselves are the including template's.
 *
 * @param name unique in the house, such as {@code casework.cases}; saved views hang on it
 * @param views the reader's own saved views, and those that colleagues share
 * @param exports whether the list may leave as a file; its controller then answers {@link
 *     Listing#export} by way of the outbound gate and {@link Sheet}
 */
public record Table(
        String name,
        Listing listing,
        List<Column> columns,
        List<Filter> filters,
        List<SavedView> views,
        boolean empty,
        Optional<String> next,
        Optional<String> previous,
        boolean exports) {
    public Table {
        columns = List.copyOf(columns);
        filters = List.copyOf(filters);
        views = List.copyOf(views);
    }

    /**
     * @param key what {@link Listing#sort} names; its message is the column's heading, worded
     */
    public record Column(String key, String heading, boolean sorts, boolean number) {
        public static Column of(String key, String heading) {
            return new Column(key, heading, false, false);
        }

        public Column sorting() {
            return new Column(key, heading, true, number);
        }

        public Column numeric() {
            return new Column(key, heading, sorts, true);
        }
    }

    /** A filter by one of several codes; none chosen lets everything through. */
    public record Filter(String name, String label, List<Choice> choices) {
        public Filter {
            choices = List.copyOf(choices);
        }
    }

    public static Table of(String name, Listing listing, Slice<?> slice, Column... columns) {
        return new Table(
                name,
                listing,
                List.of(columns),
                List.of(),
                List.of(),
                slice.rows().isEmpty(),
                slice.next().map(cursor -> listing.beginningAfter(cursor.toString())),
                slice.previous().map(cursor -> listing.endingBefore(cursor.toString())),
                false);
    }

    public Table filteredBy(Filter filter) {
        var more = new ArrayList<>(filters);
        more.add(filter);
        return new Table(name, listing, columns, more, views, empty, next, previous, exports);
    }

    /** With the views that the reader saved; see {@link SavedViews}. */
    public Table viewedBy(List<SavedView> saved) {
        return new Table(name, listing, columns, filters, saved, empty, next, previous, exports);
    }

    public Table exporting() {
        return new Table(name, listing, columns, filters, views, empty, next, previous, true);
    }

    /** For the heading: {@code ascending}, {@code descending}, or absent. */
    public @Nullable String order(Column column) {
        if (!column.key().equals(listing.sort())) {
            return null;
        }
        return listing.descending() ? "descending" : "ascending";
    }

    public String sortedBy(Column column) {
        return listing.sortedBy(column.key());
    }

    public String exportedAs(String format) {
        return listing.exportedAs(format);
    }

    public boolean chosen(Filter filter, Choice choice) {
        return listing.filter(filter.name()).filter(choice.code()::equals).isPresent();
    }

    public boolean isFiltered() {
        return !listing.filters().isEmpty();
    }

    /** Those that the reader may forget. */
    public List<SavedView> ownViews() {
        return views.stream().filter(SavedView::mine).toList();
    }

    public boolean shows(SavedView view) {
        return view.query().equals(listing.query());
    }
}
