package org.shanyraq.contact.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is beside whom, and since when. */
@Component
class Watches {
    private static final String COLUMNS =
            "select id, contact_id, staff_id, openly, began_at, seen_at from contact.watch ";

    private final JdbcClient jdbc;

    Watches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One supervisor beside one conversation. */
    record Watch(
            UUID id,
            ContactId contact,
            StaffId staff,
            boolean openly,
            Instant beganAt,
            Instant seenAt) {}

    /** Begins; who is there already stays. */
    void begin(ContactId contact, StaffId staff, Instant now) {
        jdbc.sql(
                        """
                        insert into contact.watch (id, contact_id, staff_id, began_at, seen_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (staff_id, contact_id) where ended_at is null
                            do update set seen_at = excluded.seen_at
                        """)
                .param(FreshId.next())
                .param(contact.value())
                .param(staff.value())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
    }

    Optional<Watch> of(ContactId contact, StaffId staff) {
        return jdbc.sql(COLUMNS + "where contact_id = ? and staff_id = ? and ended_at is null")
                .param(contact.value())
                .param(staff.value())
                .query(Watches::watch)
                .optional();
    }

    List<Watch> of(ContactId contact) {
        return jdbc.sql(COLUMNS + "where contact_id = ? and ended_at is null order by began_at")
                .param(contact.value())
                .query(Watches::watch)
                .list();
    }

    void seen(Watch watch, Instant now) {
        jdbc.sql("update contact.watch set seen_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(watch.id)
                .update();
    }

    void openly(Watch watch) {
        jdbc.sql("update contact.watch set openly = true where id = ?").param(watch.id).update();
    }

    void end(Watch watch, Instant now) {
        jdbc.sql("update contact.watch set ended_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(watch.id)
                .update();
    }

    /** Those whose page is gone, or whose conversation is over. */
    List<Watch> over(Instant unseenSince) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where ended_at is null and (seen_at < ? or exists (select from contact.contact c
                                    where c.id = contact_id and c.state = 'closed'))
                                """)
                .param(Timestamp.from(unseenSince))
                .query(Watches::watch)
                .list();
    }

    /** The last line of each conversation that somebody reads along with. */
    List<Reached> reached() {
        return jdbc.sql(
                        """
                        select c.id, c.last_number, c.state from contact.contact c where c.id = any (
                            array(select contact_id from contact.watch where ended_at is null))
                        """)
                .query(
                        (row, n) ->
                                new Reached(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        row.getLong(2),
                                        row.getString(3)))
                .list();
    }

    record Reached(ContactId contact, long last, String state) {}

    /** When anything last happened beside the conversation, as a number that grows. */
    long news(ContactId contact) {
        return jdbc.sql(
                        """
                        select coalesce(extract(epoch from greatest(
                            (select max(greatest(began_at, ended_at)) from contact.watch where contact_id = :c),
                            (select max(at) from contact.whisper where contact_id = :c))) * 1000000, 0)::bigint
                            + (select count(*) from contact.watch where contact_id = :c and openly)
                        """)
                .param("c", contact.value())
                .query(Long.class)
                .single();
    }

    private static Watch watch(ResultSet row, int n) throws SQLException {
        return new Watch(
                row.getObject(1, UUID.class),
                new ContactId(row.getObject(2, UUID.class)),
                new StaffId(row.getObject(3, UUID.class)),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant());
    }
}
