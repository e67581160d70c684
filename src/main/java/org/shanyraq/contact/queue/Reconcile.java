package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sets right what hangs: leases that ran out, wrap-ups that ended, operators whose page is gone,
 * contacts of theirs, contacts that nobody owns for too long.
 */
@Component
class Reconcile {
    private final JdbcClient jdbc;
    private final Offers offers;
    private final RoutingRules rules;
    private final Relations relations;
    private final Notices notices;
    private final StartTerms terms;
    private final ApplicationEventPublisher events;

    Reconcile(
            JdbcClient jdbc,
            Offers offers,
            RoutingRules rules,
            Relations relations,
            Notices notices,
            StartTerms terms,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.rules = rules;
        this.relations = relations;
        this.notices = notices;
        this.terms = terms;
        this.events = events;
    }

    /** Gives those whose desks changed by it. */
    Set<StaffId> setRight(Instant now) {
        var touched = new HashSet<StaffId>();
        for (var missed : offers.expire(now)) {
            touched.add(missed.staff());
            countMissed(missed.staff(), now);
        }
        touched.addAll(endWrapUps(now));
        touched.addAll(markGone(now));
        touched.addAll(offerAgainWhatTheGoneHeld(now));
        freeWhatNobodyHolds();
        terms.startMissing();
        raiseAlarms(now);
        return touched;
    }

    private void countMissed(StaffId staff, Instant now) {
        jdbc.sql(
                        """
                        update contact.operator set missed = missed + 1,
                            since = case when missed + 1 >= :most then :now else since end,
                            state = case when missed + 1 >= :most then 'missed' else state end
                        where staff_id = :staff and state = 'ready'
                        """)
                .param("most", rules.missedAllowed())
                .param("now", Timestamp.from(now))
                .param("staff", staff.value())
                .update();
    }

    private List<StaffId> endWrapUps(Instant now) {
        return jdbc.sql(
                        """
                        update contact.operator set state = 'ready', reason = null, since = ?, until = null
                        where state = 'wrap_up' and until <= ? returning staff_id
                        """)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    private List<StaffId> markGone(Instant now) {
        return jdbc.sql(
                        """
                        update contact.operator set state = 'away', reason = 'gone', since = ?, until = null
                        where state <> 'away' and seen_at < ? returning staff_id
                        """)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.minus(rules.gone())))
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }

    /** A conversation whose operator's page is gone waits again, in the place of its arrival. */
    private Set<StaffId> offerAgainWhatTheGoneHeld(Instant now) {
        var lost =
                jdbc.sql(
                                """
                                select c.id, c.owner from contact.contact c
                                join contact.operator o on o.staff_id = c.owner
                                where c.state = 'answered' and o.seen_at < ?
                                for update of c skip locked
                                """)
                        .param(Timestamp.from(now.minus(rules.gone())))
                        .query(
                                (row, n) ->
                                        new Lost(
                                                new ContactId(row.getObject(1, UUID.class)),
                                                new StaffId(row.getObject(2, UUID.class))))
                        .list();
        var owners = new HashSet<StaffId>();
        for (var held : lost) {
            notices.put(held.contact, Line.Kind.OPERATOR_LOST, now);
            jdbc.sql("update contact.contact set state = 'waiting', owner = null where id = ?")
                    .param(held.contact.value())
                    .update();
            relations.endServes(held.owner, held.contact.thing());
            owners.add(held.owner);
        }
        return owners;
    }

    private void freeWhatNobodyHolds() {
        jdbc.sql(
                        """
                        update contact.contact c set state = 'waiting' where state = 'offered' and not exists (
                            select from contact.offer o where o.contact_id = c.id and o.outcome = 'open')
                        """)
                .update();
    }

    private void raiseAlarms(Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set alarmed_at = :now
                        where state in ('waiting', 'offered') and alarmed_at is null
                          and arrived_at < case when urgency = 'emergency' then :emergency::timestamptz else :any::timestamptz end
                        returning id
                        """)
                .param("now", Timestamp.from(now))
                .param("emergency", Timestamp.from(now.minus(rules.alarm(true))))
                .param("any", Timestamp.from(now.minus(rules.alarm(false))))
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list()
                .forEach(
                        contact ->
                                events.publishEvent(
                                        new AlarmRaised("contact.unowned", contact.thing(), now)));
    }

    private record Lost(ContactId contact, StaffId owner) {}
}
