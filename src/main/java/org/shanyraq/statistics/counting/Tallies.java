package org.shanyraq.statistics.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was counted, a statement a table however many facts there are. */
@Repository
class Tallies {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Tallies(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<YearMonth> lastFrozen() {
        return jdbc.sql("select max(month) from statistics.release where state = 'frozen'")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(YearMonth::from);
    }

    void keep(Collection<Batch.Kept> facts) {
        jdbc.sql(
                        """
                        insert into statistics.fact (day, region, district, kind, codes, token)
                        select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::jsonb[], ?::bigint[])
                        """)
                .param(strings(facts.stream().map(f -> f.day().toString())))
                .param(strings(facts.stream().map(Batch.Kept::region)))
                .param(strings(facts.stream().map(Batch.Kept::district)))
                .param(strings(facts.stream().map(Batch.Kept::kind)))
                .param(strings(facts.stream().map(f -> json.writeValueAsString(f.codes()))))
                .param(facts.stream().map(Batch.Kept::token).toArray(Long[]::new))
                .update();
    }

    /** Those that were not yet counted this month, each once. */
    Collection<Batch.Once> firstTimes(Collection<Batch.Once> things) {
        var fresh = new HashSet<String>();
        jdbc.sql(
                        """
                        insert into statistics.counted (month, indicator, token)
                        select distinct * from unnest(?::date[], ?::text[], ?::bigint[])
                        on conflict do nothing returning month || '|' || indicator || '|' || token
                        """)
                .param(strings(things.stream().map(t -> t.month().toString())))
                .param(strings(things.stream().map(Batch.Once::indicator)))
                .param(things.stream().map(Batch.Once::token).toArray(Long[]::new))
                .query((row, n) -> row.getString(1))
                .list()
                .forEach(fresh::add);
        return things.stream()
                .filter(t -> fresh.remove(t.month() + "|" + t.indicator() + "|" + t.token()))
                .toList();
    }

    /** Adds to the tally, and to the country's own count. */
    void add(Map<Batch.Cell, Integer> added) {
        jdbc.sql(
                        """
                        insert into statistics.tally as t (month, indicator, region, category, n)
                        select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::int[])
                        on conflict (month, indicator, region, category) do update set n = t.n + excluded.n
                        """)
                .param(strings(added.keySet().stream().map(c -> c.month().toString())))
                .param(strings(added.keySet().stream().map(Batch.Cell::indicator)))
                .param(strings(added.keySet().stream().map(Batch.Cell::region)))
                .param(strings(added.keySet().stream().map(Batch.Cell::category)))
                .param(added.values().toArray(Integer[]::new))
                .update();
        var country = new TreeMap<String, Integer>();
        added.forEach(
                (cell, n) -> {
                    if (cell.category().isEmpty()) {
                        country.merge(cell.month() + "|" + cell.indicator(), n, Integer::sum);
                    }
                });
        jdbc.sql(
                        """
                        insert into statistics.national as t (month, indicator, n)
                        select split_part(key, '|', 1)::date, split_part(key, '|', 2), n
                        from unnest(?::text[], ?::int[]) as added (key, n)
                        on conflict (month, indicator) do update set n = t.n + excluded.n
                        """)
                .param(country.keySet().toArray(String[]::new))
                .param(country.values().toArray(Integer[]::new))
                .update();
        jdbc.sql("update statistics.pulse set changes = changes + 1").update();
    }

    void leftOut(Map<Sorting.KeptOut, Long> keptOut) {
        var names = new HashMap<>(keptOut);
        jdbc.sql(
                        """
                        insert into statistics.kept_out as k (reason, name, n)
                        select * from unnest(?::text[], ?::text[], ?::bigint[])
                        on conflict (reason, name) do update set n = k.n + excluded.n
                        """)
                .param(strings(names.keySet().stream().map(Sorting.KeptOut::reason)))
                .param(strings(names.keySet().stream().map(Sorting.KeptOut::name)))
                .param(names.values().toArray(Long[]::new))
                .update();
    }

    private static String[] strings(java.util.stream.Stream<String> values) {
        return values.toArray(String[]::new);
    }
}
