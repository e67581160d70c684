package org.shanyraq.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;

/**
 * Operators who exist as rows only: each takes what is held out to her at once and is done with it.
 * What the database then holds is judged: nobody lost, in two hands, overtaken or beyond capacity.
 */
public final class StandInShift implements AutoCloseable {
    private final Connection connection;
    private final Instant begun;
    private long beyondCapacity;

    /**
     * @param connection of a superuser; closed with the shift
     */
    public StandInShift(Connection connection) throws SQLException {
        this.connection = connection;
        this.begun = Instant.now();
        run("delete from contact.operator where centre = '00000000-0000-0000-0000-000000000111'");
        run(
                "update contact.operator set state = 'signed_off', reason = null where state <> 'signed_off'");
        run(
                "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
        run(
                "update contact.offer set outcome = 'withdrawn', ended_at = now() where outcome = 'open'");
    }

    /** All ready, with room for three conversations each. */
    public void seats(int count) throws SQLException {
        run(
                """
                insert into contact.operator (staff_id, centre, languages, state, since, capacity, seen_at, offered_at)
                select gen_random_uuid(), '00000000-0000-0000-0000-000000000111', '{kk,ru,en}', 'ready', now(), 3,
                    now() + interval '1 day', now() from generate_series(1, %d)
                """
                        .formatted(count));
    }

    /** Everybody has as much in hand as she can have. */
    public void fill() throws SQLException {
        run(
                """
                insert into contact.contact (id, channel, language, child, state, urgency, arrived_at, visitor_at,
                    answered_at, owner, centre, term_started)
                select gen_random_uuid(), 'web_chat', 'kk', false, 'answered', 'priority', now(), now(), now(),
                    o.staff_id, o.centre, true
                from contact.operator o, generate_series(1, 3)
                where o.centre = '00000000-0000-0000-0000-000000000111'
                """);
    }

    /** Of every urgency and language; two in a hundred are emergencies. */
    public void queue(int count) throws SQLException {
        run(
                """
                insert into contact.contact (id, channel, language, child, state, urgency, arrived_at, visitor_at,
                    term_started, alarmed_at)
                select gen_random_uuid(), 'web_chat', (array['kk','ru','en'])[1 + i %% 3], i %% 7 = 0, 'waiting',
                    case when i %% 50 = 0 then 'emergency' else (array['urgent','priority','routine'])[1 + i %% 3] end,
                    now() - i * interval '10 milliseconds', now(), true, now()
                from generate_series(1, %d) i
                """
                        .formatted(count));
    }

    /** Takes and ends what is held out; gives how many that were. */
    public int answer() throws SQLException {
        beyondCapacity +=
                count(
                        """
                        select count(*) from (
                            select o.staff_id from contact.operator o
                            join contact.offer f on f.staff_id = o.staff_id and f.outcome = 'open'
                            where o.centre = '00000000-0000-0000-0000-000000000111'
                            group by o.staff_id, o.capacity having count(*) > o.capacity) beyond
                        """);
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(
                    """
                    with taken as (update contact.offer f set outcome = 'accepted', ended_at = now()
                        from contact.operator o where f.outcome = 'open' and o.staff_id = f.staff_id
                            and o.centre = '00000000-0000-0000-0000-000000000111'
                        returning f.contact_id, f.staff_id)
                    update contact.contact c set state = 'closed', owner = t.staff_id, answered_at = now(),
                        closed_at = now()
                    from taken t where c.id = t.contact_id
                    """);
        }
    }

    public long waiting() throws SQLException {
        return count("select count(*) from contact.contact where state in ('waiting', 'offered')");
    }

    public long offered() throws SQLException {
        return count(
                "select count(*) from contact.offer where offered_at >= '"
                        + Timestamp.from(begun).toInstant()
                        + "'");
    }

    /** Lost, starved, in two hands, beyond capacity, or overtaken by anything but an emergency. */
    public long violations() throws SQLException {
        long left = waiting();
        long loose =
                count(
                        """
                        select count(*) from contact.contact c where state = 'offered' and not exists (
                            select from contact.offer o where o.contact_id = c.id and o.outcome = 'open')
                        """);
        long twice =
                count(
                        """
                        select count(*) from (select contact_id from contact.offer
                            where offered_at >= '%s' and outcome in ('accepted', 'open')
                            group by contact_id having count(*) > 1) twice
                        """
                                .formatted(begun));
        long overtaken = overtaken();
        System.err.println(
                "left %d, loose %d, in two hands %d, beyond capacity %d, overtaken %d"
                        .formatted(left, loose, twice, beyondCapacity, overtaken));
        return left + loose + twice + beyondCapacity + overtaken;
    }

    /** Emergencies that stood in the queue for a second while others were offered. */
    public long overtaken() throws SQLException {
        return count(
                """
                with emergency as (select c.id, greatest(c.arrived_at, c.visitor_at) + interval '1 second' as seen,
                        (select min(o.offered_at) from contact.offer o where o.contact_id = c.id) as first
                    from contact.contact c where c.urgency = 'emergency' and c.visitor_at >= '%1$s')
                select count(*) from emergency e where exists (
                    select from contact.offer o join contact.contact c on c.id = o.contact_id
                    where c.urgency <> 'emergency' and o.offered_at > e.seen
                        and o.offered_at < coalesce(e.first, 'infinity'))
                """
                        .formatted(begun));
    }

    public void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public long count(String sql) throws SQLException {
        try (var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        run(
                "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
        run("delete from contact.operator where centre = '00000000-0000-0000-0000-000000000111'");
        connection.close();
    }
}
