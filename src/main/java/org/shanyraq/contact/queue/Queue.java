package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts without an owner. */
@Component
class Queue {
    /** More cannot be served in one round anyway; the rest is seen in the next. */
    private static final int MOST = 2_000;

    /** How long somebody who let an offer pass is asked only after the others. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that nobody holds, the emergencies and the longest waiting first. */
    List<Routing.Waiting> waiting(Instant now) {
        return load("'waiting'", now);
    }

    /** Those in the queue from their visitors' side: also the ones that are being offered. */
    List<Routing.Waiting> unowned(Instant now) {
        return load("'waiting', 'offered'", now);
    }

    private List<Routing.Waiting> load(String states, Instant now) {
        return jdbc.sql(
                        "select id, language, urgency, arrived_at, array(select f.staff_id from contact.offer f"
                                + " where f.contact_id = c.id and f.offered_at > ? and f.outcome in ('missed', 'passed'))"
                                + " from contact.contact c where state in ("
                                + states
                                + ") order by (urgency = 'emergency') desc, arrived_at limit ?")
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .param(MOST)
                .query(Queue::waiting)
                .list();
    }

    private static Routing.Waiting waiting(ResultSet row, int n) throws SQLException {
        return new Routing.Waiting(
                new ContactId(row.getObject(1, UUID.class)),
                Language.of(row.getString(2)).orElse(Language.KK),
                Urgency.of(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                Arrays.stream((UUID[]) row.getArray(5).getArray())
                        .map(StaffId::new)
                        .collect(Collectors.toSet()));
    }
}
