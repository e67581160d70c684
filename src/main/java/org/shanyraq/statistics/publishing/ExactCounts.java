package org.shanyraq.statistics.publishing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.shanyraq.place.Places;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.disclosure.Snapshot;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The exact counts, which row security gives to the job alone. */
@Repository
class ExactCounts {
    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Places places;

    ExactCounts(JdbcClient jdbc, JsonMapper json, Places places) {
        this.jdbc = jdbc;
        this.json = json;
        this.places = places;
    }

    /** Each region's count, and that of "no place said"; 0 where nothing happened. */
    Map<String, Integer> regions(Indicator indicator, YearMonth month) {
        var counts = new TreeMap<String, Integer>();
        places.regions().forEach(region -> counts.put(region.code().value(), 0));
        counts.put("ZZ", 0);
        jdbc.sql(
                        """
                        select region, n from statistics.tally
                        where month = ? and indicator = ? and category = ''
                        """)
                .param(month.atDay(1))
                .param(indicator.code())
                .query(
                        row -> {
                            counts.put(row.getString(1), row.getInt(2));
                        });
        return counts;
    }

    /** Category → region → count; only categories that occurred anywhere in the country. */
    Map<String, Map<String, Integer>> breakdown(Indicator indicator, YearMonth month) {
        var counts = new TreeMap<String, Map<String, Integer>>();
        if (indicator.breakdown().isPresent()) {
            jdbc.sql(
                            """
                            select category, region, n from statistics.tally
                            where month = ? and indicator = ? and category <> ''
                            """)
                    .param(month.atDay(1))
                    .param(indicator.code())
                    .query(
                            row -> {
                                counts.computeIfAbsent(row.getString(1), name -> new HashMap<>())
                                        .put(row.getString(2), row.getInt(3));
                            });
        }
        return counts;
    }

    Optional<YearMonth> first() {
        return jdbc.sql("select min(month) from statistics.tally")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    void remember(Indicator indicator, YearMonth month, LocalDate day, Map<String, Integer> exact) {
        jdbc.sql(
                        "insert into statistics.snapshot (month, indicator, day, exact) values (?, ?, ?, ?::jsonb)")
                .param(month.atDay(1))
                .param(indicator.code())
                .param(day)
                .param(json.writeValueAsString(exact))
                .update();
    }

    /** What was released of the open month, oldest first, with the exact counts behind it. */
    List<Snapshot> snapshots(Indicator indicator, YearMonth month) {
        return jdbc.sql(
                        """
                        select r.national, s.exact::text, r.figures
                        from statistics.snapshot s join statistics.release r using (month, indicator, day)
                        where s.month = ? and s.indicator = ? and r.state = 'open' and not r.withheld
                        order by s.day
                        """)
                .param(month.atDay(1))
                .param(indicator.code())
                .query(
                        (row, n) -> {
                            var exact = json.readValue(row.getString(2), COUNTS);
                            var figures = Figures.read(row.getString(3));
                            var shown = new HashMap<String, Integer>();
                            exact.keySet()
                                    .forEach(
                                            region ->
                                                    shown.put(
                                                            region,
                                                            figures.of(region).orElseThrow()));
                            return new Snapshot(row.getInt(1), exact, shown);
                        })
                .list();
    }

    void forget(Indicator indicator, YearMonth month) {
        jdbc.sql("delete from statistics.snapshot where month = ? and indicator = ?")
                .param(month.atDay(1))
                .param(indicator.code())
                .update();
    }
}
