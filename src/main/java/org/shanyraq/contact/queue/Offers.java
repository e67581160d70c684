package org.shanyraq.contact.queue;

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

    /** The contact moves from the queue into the hands of the offer; false if it just moved on. */
    boolean make(Routing.Offer offer, Instant now, Instant until) {
        int moved =
                jdbc.sql(
                                "update contact.contact set state = 'offered' where id = ? and state = 'waiting'")
                        .param(offer.contact().value())
                        .update();
        if (moved == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into contact.offer (id, contact_id, staff_id, interpreter, offered_at, until, outcome)
                        values (?, ?, ?, ?, ?, ?, 'open')
                        """)
                .param(FreshId.next())
                .param(offer.contact().value())
                .param(offer.staff().value())
                .param(offer.interpreter())
                .param(Timestamp.from(now))
                .param(Timestamp.from(until))
                .update();
        jdbc.sql("update contact.operator set offered_at = ? where staff_id = ?")
                .param(Timestamp.from(now))
                .param(offer.staff().value())
                .update();
        return true;
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
                                update contact.offer set outcome = 'missed', ended_at = :now
                                where outcome = 'open' and until <= :now
                                returning id, contact_id, staff_id, interpreter, offered_at, until
                                """)
                        .param("now", Timestamp.from(now))
                        .query(Offers::offer)
                        .list();
        if (!expired.isEmpty()) {
            jdbc.sql(
                            "update contact.contact set state = 'waiting' where id = any (?) and state = 'offered'")
                    .param(expired.stream().map(o -> o.contact.value()).toArray(UUID[]::new))
                    .update();
        }
        return expired;
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
