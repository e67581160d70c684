package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.contact.routing.Waiting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts without an owner. */
@Component
class Queue {
    /** How long somebody who let an offer pass is asked only after the others. */
    private static final Duration REMEMBERED = Duration.ofMinutes(2);

    private static final String COLUMNS =
            "id, coalesce(tongue, language), urgency, topics, child, channel, arrived_at, rings_from, meant_for";

    private final JdbcClient jdbc;

    Queue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first of each lane, as many as there is room for: whoever is offered something in this
     * round is among them, however long the queue is. Lanes are found by hopping along the index.
     */
    List<Waiting> heads(int emergencies, int others, Instant now) {
        var refused = refused(now);
        return jdbc.sql(
                        """
                        with recursive lane as (
                            (select c.lane from contact.contact c
                                where c.state = 'waiting' and c.parked is null order by c.lane limit 1)
                            union all
                            select (select c.lane from contact.contact c
                                where c.state = 'waiting' and c.parked is null and c.lane > l.lane
                                order by c.lane limit 1)
                            from lane l where l.lane is not null)
                        select w.* from lane l cross join lateral (
                            select %1$s from contact.contact c
                            where c.state = 'waiting' and c.parked is null and c.lane = l.lane
                            order by c.arrived_at, c.id limit ?) w
                        where l.lane like 'emergency|%%'
                        union all
                        select w.* from lane l cross join lateral (
                            select %1$s from contact.contact c
                            where c.state = 'waiting' and c.parked is null and c.lane = l.lane
                            order by c.arrived_at, c.id limit ?) w
                        where l.lane not like 'emergency|%%'
                        """
                                .formatted(COLUMNS))
                .param(emergencies)
                .param(others)
                .query((row, n) -> waiting(row, refused))
                .list();
    }

    /**
     * All in the queue from their visitors' side: also the ones that are being offered, and nobody
     * who is set aside. Only what their order depends on.
     */
    List<Waiting> unowned() {
        return jdbc.sql(
                        """
                        select id, coalesce(tongue, language), urgency, arrived_at from contact.contact
                        where state in ('waiting', 'offered') and parked is null
                        """)
                .query(
                        (row, n) ->
                                Waiting.plain(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        row.getString(2),
                                        Urgency.of(row.getString(3)),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }

    boolean isEmpty() {
        return !jdbc.sql(
                        "select exists (select from contact.contact where state = 'waiting' and parked is null)")
                .query(Boolean.class)
                .single();
    }

    private Map<UUID, Set<StaffId>> refused(Instant now) {
        var refused = new HashMap<UUID, Set<StaffId>>();
        jdbc.sql(
                        """
                        select contact_id, staff_id from contact.offer
                        where offered_at > ? and outcome in ('missed', 'passed')
                        """)
                .param(Timestamp.from(now.minus(REMEMBERED)))
                .query(
                        (RowCallbackHandler)
                                row ->
                                        refused.computeIfAbsent(
                                                        row.getObject(1, UUID.class),
                                                        unused -> new HashSet<>())
                                                .add(new StaffId(row.getObject(2, UUID.class))));
        return refused;
    }

    private static Waiting waiting(ResultSet row, Map<UUID, Set<StaffId>> refused)
            throws SQLException {
        var id = row.getObject(1, UUID.class);
        var arrived = row.getTimestamp(7).toInstant();
        var channel = row.getString(6);
        return new Waiting(
                new ContactId(id),
                row.getString(2),
                Urgency.of(row.getString(3)),
                topics((String[]) row.getArray(4).getArray(), row.getBoolean(5)),
                channel.equals("phone") || channel.equals("web_call"),
                arrived,
                Optional.ofNullable(row.getTimestamp(8)).map(Timestamp::toInstant).orElse(arrived),
                refused.getOrDefault(id, Set.of()),
                Optional.ofNullable(row.getObject(9, UUID.class)).map(StaffId::new));
    }

    static Set<Skill> topics(String[] codes, boolean child) {
        var topics = new HashSet<Skill>();
        Arrays.stream(codes).forEach(code -> Skill.of(code).ifPresent(topics::add));
        if (child) {
            topics.add(Skill.CHILD);
        }
        return topics;
    }
}
