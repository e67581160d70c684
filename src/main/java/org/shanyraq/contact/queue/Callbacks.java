package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.CallbackWindowClosed;
import org.shanyraq.ground.ContactId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts whose callers asked to be called. Outside of the window nobody is offered them; within
 * it they stand where they stood all the time. Of one person one at a time is in flight. Whether a
 * call may be made at all, and the call itself, are not decided here.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Callbacks {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Callbacks(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** When she may be called. */
    public record Window(Instant opens, Instant closes) {
        public Window {
            if (!opens.isBefore(closes)) {
                throw new IllegalArgumentException("a window opens before it closes");
            }
        }
    }

    /** How an attempt ended. */
    public enum Attempt {
        REACHED,
        NOT_REACHED
    }

    /**
     * Sets a waiting contact aside until its window; its place is kept. Called again, it moves the
     * window.
     *
     * @param who keyed hash of the number: one call in flight a person
     * @param most attempts in all, 1 to 10
     */
    public void await(ContactId contact, byte[] who, Window window, int most) {
        jdbc.sql(
                        """
                        insert into contact.callback (contact_id, who, opens, closes, most, state)
                        values (?, ?, ?, ?, ?, 'parked')
                        on conflict (contact_id) do update set opens = excluded.opens,
                            closes = excluded.closes, state = 'parked'
                        where contact.callback.state not in ('reached', 'given_up')
                        """)
                .param(contact.value())
                .param(who)
                .param(Timestamp.from(window.opens()))
                .param(Timestamp.from(window.closes()))
                .param(most)
                .update();
        park(contact);
    }

    /** An attempt begins: false when another one for the same person is in flight. */
    public boolean begin(ContactId contact) {
        return jdbc.sql(
                                """
                                update contact.callback c set state = 'in_flight', attempts = attempts + 1
                                where contact_id = ? and attempts < most and state in ('parked', 'due', 'missed')
                                  and not exists (select from contact.callback o where o.who = c.who
                                    and o.contact_id <> c.contact_id and o.state in ('due', 'in_flight'))
                                """)
                        .param(contact.value())
                        .update()
                == 1;
    }

    /** An attempt ended; true while another may follow, for which a new window is to be set. */
    public boolean ended(ContactId contact, Attempt attempt) {
        return jdbc.sql(
                        """
                        update contact.callback set state = case
                            when :reached then 'reached' when attempts >= most then 'given_up' else 'missed' end
                        where contact_id = :contact and state = 'in_flight' returning state = 'missed'
                        """)
                .param("reached", attempt == Attempt.REACHED)
                .param("contact", contact.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Windows open and close. */
    void turn(Instant now) {
        jdbc.sql(
                        """
                        with due as (update contact.callback c set state = 'due'
                            where contact_id in (select distinct on (p.who) p.contact_id from contact.callback p
                                where p.state = 'parked' and p.opens <= :now and p.closes > :now
                                  and not exists (select from contact.callback o
                                    where o.who = p.who and o.state in ('due', 'in_flight'))
                                order by p.who, p.opens)
                            returning contact_id)
                        update contact.contact set parked = null, parked_at = null
                        where id in (select contact_id from due) and parked = 'callback'
                        """)
                .param("now", Timestamp.from(now))
                .update();
        close(now).forEach(c -> events.publishEvent(new CallbackWindowClosed(c, now)));
    }

    private List<ContactId> close(Instant now) {
        var closed =
                jdbc.sql(
                                """
                                update contact.callback b set state = 'missed'
                                from contact.contact c
                                where c.id = b.contact_id and b.state in ('due', 'parked') and b.closes <= ?
                                  and c.state = 'waiting'
                                returning b.contact_id
                                """)
                        .param(Timestamp.from(now))
                        .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                        .list();
        closed.forEach(this::park);
        return closed;
    }

    private void park(ContactId contact) {
        jdbc.sql(
                        """
                        update contact.contact set parked = 'callback', parked_at = now()
                        where id = ? and state = 'waiting'
                        """)
                .param(contact.value())
                .update();
    }
}
