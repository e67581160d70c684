package org.shanyraq.contact.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * What the service did in a month, by one thing.
 *
 * @param rows in the order of days, or the largest first
 */
public record ShiftReport(YearMonth month, By by, List<Row> rows) {
    public ShiftReport {
        rows = List.copyOf(rows);
    }

    /** By what it is divided. */
    public enum By {
        DAY,
        CHANNEL,
        LANGUAGE,
        OUTCOME;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param key the day as ISO text, or a code
     * @param closed by outcome, as codes
     */
    public record Row(String key, long arrived, long answered, Map<String, Long> closed) {
        public Row {
            closed = Map.copyOf(closed);
        }

        public long closedAll() {
            return closed.values().stream().mapToLong(Long::longValue).sum();
        }

        public long closed(String outcome) {
            return closed.getOrDefault(outcome, 0L);
        }
    }

    /** What those said of their conversations who were asked and chose to answer. */
    public record Helped(long yes, long partly, long no) {
        public long all() {
            return yes + partly + no;
        }
    }

    public long arrived() {
        return rows.stream().mapToLong(Row::arrived).sum();
    }

    public long answered() {
        return rows.stream().mapToLong(Row::answered).sum();
    }

    public long closed(String outcome) {
        return rows.stream().mapToLong(row -> row.closed(outcome)).sum();
    }
}
