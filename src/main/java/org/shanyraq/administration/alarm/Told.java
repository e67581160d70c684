package org.shanyraq.administration.alarm;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which supervisor was told of which alarm, by which way. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Told {
    /** On their pages. */
    static final String PAGE = "page";

    /** By whatever the house's pager address leads to. */
    static final String PAGER = "pager";

    private final JdbcClient jdbc;

    Told(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One message.
     *
     * @param way {@code page} or {@code pager}
     * @param carried when it left; absent while it waits
     */
    public record Message(
            long alarm, StaffId to, String way, Instant at, @Nullable Instant carried) {}

    void add(long alarm, StaffId to, String way, Instant at, boolean carried) {
        jdbc.sql(
                        """
                        insert into administration.alarm_told (alarm, staff, way, at, carried_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(alarm)
                .param(to.value())
                .param(way)
                .param(Timestamp.from(at))
                .param(carried ? Timestamp.from(at) : null)
                .update();
    }

    void carried(Message message, Instant at) {
        jdbc.sql(
                        """
                        update administration.alarm_told set carried_at = ?
                        where alarm = ? and staff = ? and way = ?
                        """)
                .param(Timestamp.from(at))
                .param(message.alarm)
                .param(message.to.value())
                .param(message.way)
                .update();
    }

    void failed(Message message) {
        jdbc.sql(
                        """
                        update administration.alarm_told set tries = tries + 1
                        where alarm = ? and staff = ? and way = ?
                        """)
                .param(message.alarm)
                .param(message.to.value())
                .param(message.way)
                .update();
    }

    /** Those that have not left yet, while their alarm rings and for as many tries. */
    List<Message> waiting(int tries, int most) {
        return jdbc.sql(
                        """
                        select alarm, staff, way, t.at, carried_at
                        from administration.alarm_told t
                        join administration.alarm a on a.number = t.alarm
                        where carried_at is null and tries < ? and a.acknowledged_at is null
                        order by t.at limit ?
                        """)
                .param(tries)
                .param(most)
                .query(Told::message)
                .list();
    }

    Map<Long, List<Message>> of(Collection<Long> alarms) {
        return jdbc
                .sql(
                        """
                        select alarm, staff, way, at, carried_at from administration.alarm_told
                        where alarm = any(?) order by alarm, at, way, staff
                        """)
                .param(alarms.toArray(Long[]::new))
                .query(Told::message)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Message::alarm));
    }

    private static Message message(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Message(
                row.getLong(1),
                new StaffId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant).orElse(null));
    }
}
