package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * What is asked of a list: how it is sorted, what is left out, where the page begins. It lives in
 * the address, so filters take codes and days only, never what belongs to a person. A controller
 * may ask for it as an argument.
 *
 * @param sort the key of a column; empty for the list's own order. Never put it into SQL: choose by
 *     it
 * @param filters by name; absent means everything
 * @param after the cursor of the row before the page; empty at the beginning
 * @param before the cursor of the row behind the page, when going backwards; empty otherwise
 * @param export {@code xlsx} or {@code csv} when the list is to leave as a file; empty otherwise
 */
public record Listing(
        String path,
        String sort,
        boolean descending,
        Map<String, String> filters,
        String after,
        String before,
        String export) {
    private static final int LONGEST = 200;
    private static final String FILTER = "f.";

    public Listing {
        filters = Map.copyOf(filters);
    }

    public static Listing of(HttpServletRequest request) {
        var filters = new TreeMap<String, String>();
        request.getParameterMap()
                .forEach(
                        (name, values) -> {
                            if (name.startsWith(FILTER) && fits(values)) {
                                filters.put(name.substring(FILTER.length()), values[0]);
                            }
                        });
        var sort = parameter(request, "sort");
        var down = sort.startsWith("-");
        return new Listing(
                request.getRequestURI(),
                down ? sort.substring(1) : sort,
                down,
                filters,
                parameter(request, "after"),
                parameter(request, "before"),
                parameter(request, "export"));
    }

    /** What the filter lets through; empty lets everything through. */
    public Optional<String> filter(String name) {
        return Optional.ofNullable(filters.get(name));
    }

    public boolean backwards() {
        return !before.isEmpty();
    }

    /** The cursor to go on from, in the direction that is asked. */
    public Optional<Cursor> cursor() {
        return Cursor.read(backwards() ? before : after);
    }

    /** The same list, going on from a cursor. */
    public Listing from(Cursor cursor) {
        return new Listing(path, sort, descending, filters, cursor.toString(), "", "");
    }

    /** The same list sorted by the column: upwards first, then downwards. */
    String sortedBy(String column) {
        var down = column.equals(sort) && !descending;
        return address(Map.of("sort", down ? "-" + column : column));
    }

    String beginningAfter(String cursor) {
        return address(Map.of("sort", sorted(), "after", cursor));
    }

    String endingBefore(String cursor) {
        return address(Map.of("sort", sorted(), "before", cursor));
    }

    String exportedAs(String format) {
        return address(Map.of("sort", sorted(), "export", format));
    }

    /** Filters and order as a query, to be saved as a view. */
    public String query() {
        var address = address(Map.of("sort", sorted()));
        var mark = address.indexOf('?');
        return mark < 0 ? "" : address.substring(mark + 1);
    }

    private String sorted() {
        return descending ? "-" + sort : sort;
    }

    private String address(Map<String, String> more) {
        var parts = new LinkedHashMap<String, String>();
        new TreeMap<>(filters).forEach((name, value) -> parts.put(FILTER + name, value));
        new TreeMap<>(more).forEach(parts::put);
        var address = UriComponentsBuilder.fromPath(path);
        parts.forEach(
                (name, value) -> {
                    if (!value.isEmpty()) {
                        address.queryParam(name, UriUtils.encode(value, "UTF-8"));
                    }
                });
        return address.build(true).toUriString();
    }

    private static boolean fits(String[] values) {
        return values.length > 0 && !values[0].isEmpty() && values[0].length() <= LONGEST;
    }

    private static String parameter(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null || value.length() > LONGEST ? "" : value;
    }
}
