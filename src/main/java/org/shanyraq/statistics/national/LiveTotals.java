package org.shanyraq.statistics.national;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The country's own counts, exact to the second. */
@Repository
class LiveTotals {
    private final JdbcClient jdbc;

    LiveTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Month → indicator → count, of the months that are not frozen. */
    Map<YearMonth, Map<String, Integer>> sinceMonth(YearMonth first) {
        var totals = new TreeMap<YearMonth, Map<String, Integer>>();
        jdbc.sql("select month, indicator, n from statistics.national where month >= ?")
                .param(first.atDay(1))
                .query(
                        row -> {
                            totals.computeIfAbsent(
                                            YearMonth.from(row.getObject(1, LocalDate.class)),
                                            month -> new HashMap<>())
                                    .put(row.getString(2), row.getInt(3));
                        });
        return totals;
    }

    /** How often the counts changed so far: a number to resume by. */
    long changes() {
        return jdbc.sql("select changes from statistics.pulse")
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
