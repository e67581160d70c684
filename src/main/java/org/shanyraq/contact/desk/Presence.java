package org.shanyraq.contact.desk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Colleagues with the same conversation open see each other, and whether one of them is writing.
 * How far each has read marks what is unread.
 */
@Component
public class Presence {
    /** The live topic of a conversation's readers. */
    public static final String TOPIC = "presence";

    /** An open page says so every few seconds; one that was silent so long is gone. */
    private static final Duration HERE = Duration.ofSeconds(40);

    private static final Duration TYPING = Duration.ofSeconds(6);

    private final Policy policy;
    private final JdbcClient jdbc;
    private final Live live;
    private final Clock clock;

    Presence(Policy policy, JdbcClient jdbc, Live live, Clock clock) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.live = live;
        this.clock = clock;
    }

    /** A colleague who is there. */
    public record There(StaffId staff, boolean typing) {}

    /**
     * The page is open.
     *
     * @param read the number of the last line that was in sight
     */
    @Transactional
    public void here(ContactId contact, long read, boolean typing) {
        policy.require(ContactActs.READ, contact.thing());
        var me = Acting.staff().orElseThrow().id();
        var now = clock.instant();
        var before = others(contact, me, now).size();
        jdbc.sql(
                        """
                        insert into contact.presence as p (contact_id, staff_id, seen_at, typing_at, read_number)
                        select id, :staff, :now, :typing::timestamptz, :read from contact.contact where id = :contact
                        on conflict (contact_id, staff_id) do update set seen_at = excluded.seen_at,
                            typing_at = coalesce(excluded.typing_at, p.typing_at),
                            read_number = greatest(p.read_number, excluded.read_number)
                        """)
                .param("contact", contact.value())
                .param("staff", me.value())
                .param("now", Timestamp.from(now))
                .param("typing", typing ? Timestamp.from(now) : null)
                .param("read", read)
                .update();
        if (before > 0) {
            live.changed(TOPIC + ":" + contact);
        }
    }

    /** Colleagues who have it open now. */
    @Transactional
    public List<There> others(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return others(contact, Acting.staff().orElseThrow().id(), clock.instant());
    }

    /** How many of the visitor's words the asker has not read, for each contact. */
    @Transactional
    public Map<ContactId, Integer> unread(List<ContactId> contacts) {
        var unread = new HashMap<ContactId, Integer>();
        if (contacts.isEmpty()) {
            return unread;
        }
        jdbc.sql(
                        """
                        select l.contact_id, count(*) from contact.line l
                        left join contact.presence p on p.contact_id = l.contact_id and p.staff_id = ?
                        where l.contact_id = any (?) and l.kind = 'words' and l.side = 'visitor'
                          and l.number > coalesce(p.read_number, 0)
                        group by l.contact_id
                        """)
                .param(Acting.staff().orElseThrow().id().value())
                .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            unread.put(new ContactId(row.getObject(1, UUID.class)), row.getInt(2));
                        });
        return unread;
    }

    private List<There> others(ContactId contact, StaffId me, Instant now) {
        return jdbc.sql(
                        """
                        select staff_id, coalesce(typing_at > ?, false) from contact.presence
                        where contact_id = ? and staff_id <> ? and seen_at > ? order by staff_id
                        """)
                .param(Timestamp.from(now.minus(TYPING)))
                .param(contact.value())
                .param(me.value())
                .param(Timestamp.from(now.minus(HERE)))
                .query(
                        (row, n) ->
                                new There(
                                        new StaffId(row.getObject(1, UUID.class)),
                                        row.getBoolean(2)))
                .list();
    }
}
