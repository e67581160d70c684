package org.shanyraq.planning.staffing.duty;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.staffing.forecast.History;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of planned work, inside the caller's transaction. */
@Component
public class Duties {
    private final JdbcClient jdbc;
    private final Centres centres;

    Duties(JdbcClient jdbc, Centres centres) {
        this.jdbc = jdbc;
        this.centres = centres;
    }

    /** One stretch of somebody's planned work. */
    public record Duty(StaffId staff, Span span) {}

    /** The duties that begin on these days, by day and time. */
    public List<Duty> between(CentreId centre, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select staff, day, begins, ends from planning.duty
                        where centre = ? and day between ? and ? order by day, begins, staff
                        """)
                .param(centre.value())
                .param(Date.valueOf(first))
                .param(Date.valueOf(last))
                .query(
                        (row, n) ->
                                new Duty(
                                        new StaffId(row.getObject(1, UUID.class)),
                                        Span.of(
                                                row.getDate(2).toLocalDate(),
                                                row.getTimestamp(3).toInstant(),
                                                row.getTimestamp(4).toInstant())))
                .list();
    }

    /** One's own. */
    public List<Span> of(StaffId staff, LocalDate first, LocalDate last) {
        return jdbc.sql(
                        """
                        select day, begins, ends from planning.duty
                        where staff = ? and day between ? and ? order by begins
                        """)
                .param(staff.value())
                .param(Date.valueOf(first))
                .param(Date.valueOf(last))
                .query(
                        (row, n) ->
                                Span.of(
                                        row.getDate(1).toLocalDate(),
                                        row.getTimestamp(2).toInstant(),
                                        row.getTimestamp(3).toInstant()))
                .list();
    }

    /**
     * How many of 111 are planned in each half-hour of these days; whoever works half of it counts.
     */
    public int[] heads(LocalDate first, int days) {
        var heads = new int[days * History.DAY];
        var begin = first.atStartOfDay(DatedSettings.ZONE).toInstant();
        var end = first.plusDays(days).atStartOfDay(DatedSettings.ZONE).toInstant();
        jdbc.sql(
                        """
                        select begins, ends from planning.duty
                        where centre = ? and begins < ? and begins > ? and ends > ?
                        """)
                .param(centres.contactCentre().id().value())
                .param(Timestamp.from(end))
                .param(Timestamp.from(begin.minus(Duration.ofHours(24))))
                .param(Timestamp.from(begin))
                .query(
                        row -> {
                            count(
                                    heads,
                                    begin,
                                    row.getTimestamp(1).toInstant(),
                                    row.getTimestamp(2).toInstant());
                        });
        return heads;
    }

    /** Who of 111 is planned to work at this moment. */
    public List<StaffId> at(Instant moment) {
        return jdbc.sql(
                        """
                        select distinct staff from planning.duty
                        where centre = ? and begins <= ? and begins > ? and ends > ?
                        """)
                .param(centres.contactCentre().id().value())
                .param(Timestamp.from(moment))
                .param(Timestamp.from(moment.minus(Duration.ofHours(24))))
                .param(Timestamp.from(moment))
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    private static void count(int[] heads, Instant begin, Instant from, Instant until) {
        long first = Math.floorDiv(Duration.between(begin, from).toMinutes() + 15, 30L);
        long last = Math.floorDiv(Duration.between(begin, until).toMinutes() + 15, 30L);
        for (long slot = Math.max(0, first); slot < Math.min(last, heads.length); slot++) {
            heads[(int) slot]++;
        }
    }

    /** Holds others off until the transaction ends, so that two planners do not mix one week. */
    void lock(CentreId centre) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('planning.duty' || ?, 0))")
                .param(centre.toString())
                .query((row, n) -> 0)
                .single();
    }

    void clear(CentreId centre, Collection<StaffId> staff, LocalDate first, LocalDate last) {
        jdbc.sql(
                        "delete from planning.duty where centre = ? and staff = any(?) and day between ? and ?")
                .param(centre.value())
                .param(staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param(Date.valueOf(first))
                .param(Date.valueOf(last))
                .update();
    }

    void add(CentreId centre, Collection<Duty> duties, Optional<UUID> roster) {
        jdbc.sql(
                        """
                        insert into planning.duty (id, centre, staff, day, begins, ends, roster)
                        select id, ?, staff, day, begins, ends, ?
                        from unnest(?::uuid[], ?::uuid[], ?::date[], ?::timestamptz[], ?::timestamptz[])
                            as d (id, staff, day, begins, ends) on conflict (staff, begins) do nothing
                        """)
                .param(centre.value())
                .param(roster.orElse(null))
                .param(duties.stream().map(one -> FreshId.next()).toArray(UUID[]::new))
                .param(duties.stream().map(one -> one.staff().value()).toArray(UUID[]::new))
                .param(
                        duties.stream()
                                .map(one -> one.span().day().toString())
                                .toArray(String[]::new))
                .param(
                        duties.stream()
                                .map(one -> one.span().from().toString())
                                .toArray(String[]::new))
                .param(
                        duties.stream()
                                .map(one -> one.span().until().toString())
                                .toArray(String[]::new))
                .update();
    }
}
