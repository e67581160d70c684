package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares contacts, offers and owners, and mends what no sound transaction leaves behind: nobody
 * may wait unseen because of it. Whatever it had to mend rings, since something else is broken
 * then.
 */
@Component
class Repair {
    private static final Logger LOG = LoggerFactory.getLogger(Repair.class);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Repair(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Gives those whose desks changed by it. */
    Set<StaffId> repair(Instant now) {
        var mended = new ArrayList<ContactId>(offeredByNobody());
        var touched = new HashSet<StaffId>();
        for (var loose : offersOfNothing(now)) {
            mended.add(loose.contact);
            touched.add(loose.staff);
        }
        mended.addAll(ownedByNobodyOnTheShift());
        for (var contact : mended) {
            LOG.error("a contact hung in the queue and was set free");
            events.publishEvent(new AlarmRaised("contact.repaired", contact.thing(), now));
        }
        return touched;
    }

    /** Held out, says the contact; no offer knows of it. */
    private List<ContactId> offeredByNobody() {
        return jdbc.sql(
                        """
                        update contact.contact c set state = 'waiting' where id in (
                            select id from contact.contact c where state = 'offered' and not exists (
                                select from contact.offer o where o.contact_id = c.id and o.outcome = 'open')
                            for update skip locked)
                        and not exists (
                            select from contact.offer o where o.contact_id = c.id and o.outcome = 'open')
                        returning id
                        """)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Open, says the offer; its contact waits, is answered or over. */
    private List<Loose> offersOfNothing(Instant now) {
        return jdbc.sql(
                        """
                        update contact.offer set outcome = 'withdrawn', ended_at = ? where id in (
                            select o.id from contact.offer o join contact.contact c on c.id = o.contact_id
                            where o.outcome = 'open' and c.state <> 'offered' for update of o, c skip locked)
                        returning contact_id, staff_id
                        """)
                .param(Timestamp.from(now))
                .query(
                        (row, n) ->
                                new Loose(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        new StaffId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Its owner was never on this shift's list: nobody would ever notice that she is gone. */
    private List<ContactId> ownedByNobodyOnTheShift() {
        return jdbc.sql(
                        """
                        update contact.contact set state = 'waiting', owner = null where id in (
                            select c.id from contact.contact c where c.state = 'answered' and not exists (
                                select from contact.operator o where o.staff_id = c.owner)
                            for update of c skip locked)
                        returning id
                        """)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    private record Loose(ContactId contact, StaffId staff) {}
}
