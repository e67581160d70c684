package org.shanyraq.planning.staffing.counts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.staffing.forecast.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of contacts by half-hour, inside the caller's transaction. */
@Component
public class Counts {
    /** Fewer conversations than this say little about how long one takes. */
    private static final int ENOUGH = 50;

    private final JdbcClient jdbc;

    Counts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was counted in one half-hour, to be added. */
    public record Count(
            Instant slot, String channel, String language, int came, int handled, long seconds) {}

    /** Contacts of one channel in one language. */
    public record Kind(String channel, String language) {}

    public void add(Collection<Count> counts) {
        jdbc.sql(
                        """
                        insert into planning.arrival as a (slot, channel, language, n, handled, seconds)
                        select slot, channel, language, sum(n), sum(handled), sum(seconds)
                        from unnest(?::timestamptz[], ?::text[], ?::text[], ?::int[], ?::int[], ?::bigint[])
                            as c (slot, channel, language, n, handled, seconds)
                        group by slot, channel, language order by slot, channel, language
                        on conflict (slot, channel, language) do update set n = a.n + excluded.n,
                            handled = a.handled + excluded.handled, seconds = a.seconds + excluded.seconds
                        """)
                .param(counts.stream().map(one -> one.slot().toString()).toArray(String[]::new))
                .param(counts.stream().map(Count::channel).toArray(String[]::new))
                .param(counts.stream().map(Count::language).toArray(String[]::new))
                .param(counts.stream().map(Count::came).toArray(Integer[]::new))
                .param(counts.stream().map(Count::handled).toArray(Integer[]::new))
                .param(counts.stream().map(Count::seconds).toArray(Long[]::new))
                .update();
    }

    /**
     * The last weeks by channel and language, up to the end of the day before.
     *
     * @param until the day after the last one; history begins where contacts do, at most so many
     *     days before
     */
    public Map<Kind, History> histories(LocalDate until, int days, Set<LocalDate> unusual) {
        var from = until.minusDays(days);
        var counted = new HashMap<Kind, double[]>();
        var begin = new LocalDate[] {until};
        jdbc.sql(
                        "select slot, channel, language, n from planning.arrival where slot >= ? and"
                                + " slot < ?")
                .param(midnight(from))
                .param(midnight(until))
                .query(
                        row -> {
                            var local = row.getTimestamp(1).toInstant().atZone(DatedSettings.ZONE);
                            var day = local.toLocalDate();
                            int at =
                                    (int) (day.toEpochDay() - from.toEpochDay()) * History.DAY
                                            + local.toLocalTime().toSecondOfDay() / 1800;
                            counted.computeIfAbsent(
                                                    new Kind(row.getString(2), row.getString(3)),
                                                    kind -> new double[days * History.DAY])[at] +=
                                    row.getInt(4);
                            begin[0] = day.isBefore(begin[0]) ? day : begin[0];
                        });
        int kept = (int) (until.toEpochDay() - begin[0].toEpochDay());
        var histories = new HashMap<Kind, History>();
        counted.forEach(
                (kind, counts) ->
                        histories.put(kind, new History(from, counts, unusual).last(kept)));
        return histories;
    }

    /** Mean seconds that a contact took, of each kind of work of which enough were measured. */
    public Map<Work, Double> handling(LocalDate until, int days) {
        var handled = new EnumMap<Work, double[]>(Work.class);
        jdbc.sql(
                        """
                        select channel, sum(handled), sum(seconds) from planning.arrival
                        where slot >= ? and slot < ? group by channel
                        """)
                .param(midnight(until.minusDays(days)))
                .param(midnight(until))
                .query(
                        row -> {
                            double many = row.getDouble(2);
                            double seconds = row.getDouble(3);
                            Work.of(row.getString(1))
                                    .ifPresent(
                                            work -> {
                                                var sums =
                                                        handled.computeIfAbsent(
                                                                work, w -> new double[2]);
                                                sums[0] += many;
                                                sums[1] += seconds;
                                            });
                        });
        var means = new EnumMap<Work, Double>(Work.class);
        handled.forEach(
                (work, sums) -> {
                    if (sums[0] >= ENOUGH && sums[1] > 0) {
                        means.put(work, sums[1] / sums[0]);
                    }
                });
        return means;
    }

    /** What came on one day so far, all kinds together, by half-hour. */
    public double[] came(LocalDate day) {
        var came = new double[History.DAY];
        jdbc.sql("select slot, n from planning.arrival where slot >= ? and slot < ?")
                .param(midnight(day))
                .param(midnight(day.plusDays(1)))
                .query(
                        row -> {
                            var slot = row.getTimestamp(1).toInstant();
                            int at = (int) (Duration.between(begin(day), slot).toMinutes() / 30);
                            came[Math.clamp(at, 0, History.DAY - 1)] += row.getInt(2);
                        });
        return came;
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(DatedSettings.ZONE).toInstant();
    }

    private static Timestamp midnight(LocalDate day) {
        return Timestamp.from(begin(day));
    }
}
