package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is held out to whom, and until when. */
@Component
public class Offers {
    private final JdbcClient jdbc;

    Offers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One offer, as it is held out. */
    public record Offer(
            UUID id,
            ContactId contact,
            StaffId staff,
            boolean interpreter,
            Instant offeredAt,
            Instant until) {}

    /**
     * Writes the offers of contacts that still wait and that nobody else is changing; the contacts
     * move from the queue into the hands of the offers.
     */
    List<org.shanyraq.contact.routing.Offer> make(
            List<org.shanyraq.contact.routing.Offer> offers, Instant now, Instant until) {
        var free = holdWaiting(offers);
        var made = offers.stream().filter(o -> free.contains(o.contact().value())).toList();
        if (made.isEmpty()) {
            return made;
        }
        var contacts = made.stream().map(o -> o.contact().value()).toArray(UUID[]::new);
        jdbc.sql("update contact.contact set state = 'offered' where id = any (?)")
                .param(contacts)
                .update();
        jdbc.sql(
                        """
                        insert into contact.offer
                            (id, contact_id, staff_id, interpreter, ring, offered_at, until, outcome)
                        select o.id, o.contact, o.staff, o.interpreter, o.ring, ?, ?, 'open'
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::boolean[], ?::text[])
                            o (id, contact, staff, interpreter, ring)
                        """)
                .param(Timestamp.from(now))
                .param(Timestamp.from(until))
                .param(made.stream().map(o -> FreshId.next()).toArray(UUID[]::new))
                .param(contacts)
                .param(made.stream().map(o -> o.staff().value()).toArray(UUID[]::new))
                .param(made.stream().map(o -> o.interpreter()).toArray(Boolean[]::new))
                .param(made.stream().map(o -> o.ring().code()).toArray(String[]::new))
                .update();
        jdbc.sql("update contact.operator set offered_at = ? where staff_id = any (?)")
                .param(Timestamp.from(now))
                .param(made.stream().map(o -> o.staff().value()).distinct().toArray(UUID[]::new))
                .update();
        return made;
    }

    private Set<UUID> holdWaiting(List<org.shanyraq.contact.routing.Offer> offers) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select id from contact.contact
                                where id = any (?) and state = 'waiting' and parked is null
                                order by id for update skip locked
                                """)
                        .param(offers.stream().map(o -> o.contact().value()).toArray(UUID[]::new))
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .list());
    }

    public List<Offer> openFor(StaffId staff) {
        return jdbc.sql(
                        """
                        select id, contact_id, staff_id, interpreter, offered_at, until from contact.offer
                        where staff_id = ? and outcome = 'open' order by offered_at
                        """)
                .param(staff.value())
                .query(Offers::offer)
                .list();
    }

    /** Takes the open offer of a contact to this operator, if it still stands. */
    Optional<Offer> take(ContactId contact, StaffId staff, String outcome, Instant now) {
        return jdbc.sql(
                        """
                        update contact.offer set outcome = ?, ended_at = ?
                        where contact_id = ? and staff_id = ? and outcome = 'open' and until > ?
                        returning id, contact_id, staff_id, interpreter, offered_at, until
                        """)
                .param(outcome)
                .param(Timestamp.from(now))
                .param(contact.value())
                .param(staff.value())
                .param(Timestamp.from(now))
                .query(Offers::offer)
                .optional();
    }

    /** Notes that somebody gave it away, so that the others are asked first. */
    void remember(ContactId contact, StaffId staff, Instant now) {
        jdbc.sql(
                        """
                        insert into contact.offer
                            (id, contact_id, staff_id, interpreter, offered_at, until, outcome, ended_at)
                        values (?, ?, ?, false, ?, ?, 'passed', ?)
                        """)
                .param(FreshId.next())
                .param(contact.value())
                .param(staff.value())
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
    }

    /** Ends the open offer of a contact, to whomever it is held out. */
    Optional<StaffId> withdraw(ContactId contact, Instant now) {
        return jdbc.sql(
                        """
                        update contact.offer set outcome = 'withdrawn', ended_at = ?
                        where contact_id = ? and outcome = 'open' returning staff_id
                        """)
                .param(Timestamp.from(now))
                .param(contact.value())
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Offers whose lease ran out; their contacts wait again, in their old place. */
    List<Offer> expire(Instant now) {
        var expired =
                jdbc.sql(
                                """
                                update contact.offer set outcome = 'missed', ended_at = :now where id in (
                                    select id from contact.offer where outcome = 'open' and until <= :now
                                    for update skip locked)
                                returning id, contact_id, staff_id, interpreter, offered_at, until
                                """)
                        .param("now", Timestamp.from(now))
                        .query(Offers::offer)
                        .list();
        backToTheQueue(expired);
        return expired;
    }

    /** Takes back what is held out to somebody who stops being ready. */
    List<Offer> takeBack(StaffId staff, Instant now) {
        var open = openFor(staff);
        // While an offer is open its contact is hers to change.
        backToTheQueue(open);
        jdbc.sql(
                        """
                        update contact.offer set outcome = 'passed', ended_at = ?
                        where staff_id = ? and outcome = 'open'
                        """)
                .param(Timestamp.from(now))
                .param(staff.value())
                .update();
        return open;
    }

    /** Ends what is held out to those who are gone; the contacts wait where they stood. */
    void leave(UUID[] staff, Instant now) {
        backToTheQueue(
                jdbc.sql(
                                """
                                update contact.offer set outcome = 'withdrawn', ended_at = ? where id in (
                                    select id from contact.offer where staff_id = any (?) and outcome = 'open'
                                    for update skip locked)
                                returning id, contact_id, staff_id, interpreter, offered_at, until
                                """)
                        .param(Timestamp.from(now))
                        .param(staff)
                        .query(Offers::offer)
                        .list());
    }

    /**
     * Ends what is held out to these, but for emergencies; the contacts wait where they stood.
     * Gives whose each was.
     */
    List<StaffId> giveWay(Collection<StaffId> staff, Instant now) {
        var ended =
                jdbc.sql(
                                """
                                update contact.offer set outcome = 'withdrawn', ended_at = ? where id in (
                                    select o.id from contact.offer o join contact.contact c on c.id = o.contact_id
                                    where o.staff_id = any (?) and o.outcome = 'open' and c.urgency <> 'emergency'
                                    for update of o, c skip locked)
                                returning id, contact_id, staff_id, interpreter, offered_at, until
                                """)
                        .param(Timestamp.from(now))
                        .param(staff.stream().map(StaffId::value).toArray(UUID[]::new))
                        .query(Offers::offer)
                        .list();
        backToTheQueue(ended);
        return ended.stream().map(Offer::staff).toList();
    }

    private void backToTheQueue(List<Offer> ended) {
        if (!ended.isEmpty()) {
            jdbc.sql(
                            "update contact.contact set state = 'waiting' where id = any (?) and state = 'offered'")
                    .param(ended.stream().map(o -> o.contact.value()).toArray(UUID[]::new))
                    .update();
        }
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                row.getObject(1, UUID.class),
                new ContactId(row.getObject(2, UUID.class)),
                new StaffId(row.getObject(3, UUID.class)),
                row.getBoolean(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant());
    }
}
