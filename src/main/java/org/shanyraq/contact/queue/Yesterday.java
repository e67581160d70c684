package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Ready;
import org.shanyraq.contact.routing.Rehearsal.Arrival;
import org.shanyraq.contact.routing.Rehearsal.Shift;
import org.shanyraq.contact.routing.Waiting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A past day as it can be lived through again: who came, how long it took, who was there. */
@Component
class Yesterday {
    private static final int MOST = 20_000;

    /** Of a contact whose end nobody noted. */
    private static final Duration USUAL = Duration.ofMinutes(12);

    private final JdbcClient jdbc;
    private final RoutingRules rules;

    Yesterday(JdbcClient jdbc, RoutingRules rules) {
        this.jdbc = jdbc;
        this.rules = rules;
    }

    record Day(List<Arrival> arrivals, List<Shift> shifts) {}

    Day of(LocalDate day) {
        var from = day.atStartOfDay(DatedSettings.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(DatedSettings.ZONE).toInstant();
        return new Day(arrivals(from, until), shifts(from, until));
    }

    private List<Arrival> arrivals(Instant from, Instant until) {
        return jdbc.sql(
                        """
                        select id, coalesce(tongue, language), urgency, topics, child, channel, arrived_at,
                            extract(epoch from closed_at - answered_at)::bigint
                        from contact.contact where arrived_at >= ? and arrived_at < ?
                        order by arrived_at limit ?
                        """)
                .param(Timestamp.from(from))
                .param(Timestamp.from(until))
                .param(MOST)
                .query(Yesterday::arrival)
                .list();
    }

    private static Arrival arrival(ResultSet row, int n) throws SQLException {
        var at = row.getTimestamp(7).toInstant();
        var channel = row.getString(6);
        long seconds = row.getLong(8);
        return new Arrival(
                new Waiting(
                        new ContactId(row.getObject(1, UUID.class)),
                        row.getString(2),
                        Urgency.of(row.getString(3)),
                        Queue.topics((String[]) row.getArray(4).getArray(), row.getBoolean(5)),
                        channel.equals("phone") || channel.equals("web_call"),
                        at,
                        at,
                        Set.of(),
                        Optional.empty()),
                seconds > 0 ? Duration.ofSeconds(seconds) : USUAL);
    }

    /**
     * The stretches in which each was ready; where none were noted, from first answer to last end.
     */
    private List<Shift> shifts(Instant from, Instant until) {
        var noted = noted(from, until);
        return noted.isEmpty() ? byTheirContacts(from, until) : noted;
    }

    private List<Shift> noted(Instant from, Instant until) {
        return shifts(
                """
                select s.staff_id, s.since, coalesce(s.until, :until), o.languages, o.skills, o.capacity, o.reserve
                from contact.operator_stretch s join contact.operator o on o.staff_id = s.staff_id
                where s.state = 'ready' and s.since < :until and coalesce(s.until, :until) > :from
                """,
                from,
                until);
    }

    private List<Shift> byTheirContacts(Instant from, Instant until) {
        return shifts(
                """
                select c.owner, min(c.answered_at), max(c.closed_at), array_agg(distinct c.language),
                    coalesce(max(p.skills), '{}'), coalesce(max(p.capacity), :capacity), coalesce(bool_or(p.reserve), false)
                from contact.contact c left join contact.profile p on p.staff_id = c.owner
                where c.owner is not null and c.answered_at >= :from and c.answered_at < :until
                    and c.closed_at is not null
                group by c.owner
                """,
                from,
                until);
    }

    private List<Shift> shifts(String sql, Instant from, Instant until) {
        var shifts = new ArrayList<Shift>();
        jdbc.sql(sql)
                .params(
                        Map.of(
                                "from", Timestamp.from(from),
                                "until", Timestamp.from(until),
                                "capacity", rules.now().capacity()))
                .query(Yesterday::shift)
                .list()
                .forEach(shifts::add);
        return shifts;
    }

    private static Shift shift(ResultSet row, int n) throws SQLException {
        var from = row.getTimestamp(2).toInstant();
        return new Shift(
                new Ready(
                        new StaffId(row.getObject(1, UUID.class)),
                        Set.copyOf(Arrays.asList((String[]) row.getArray(4).getArray())),
                        OnShift.skills(Arrays.asList((String[]) row.getArray(5).getArray())),
                        true,
                        0,
                        0,
                        0,
                        row.getInt(6),
                        false,
                        row.getBoolean(7),
                        from),
                from,
                row.getTimestamp(3).toInstant());
    }
}
