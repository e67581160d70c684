package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Raises the alarm for contacts that nobody owns for too long: for each emergency, and for all
 * others once when they come in a flood.
 */
@Component
class UnownedAlarms {
    /** A flood rings once for all who came in it, not thousands of times. */
    private static final int ONE_BY_ONE = 10;

    /** Emergencies of one round; the others ring in the next. */
    private static final int A_ROUND = 50;

    private final JdbcClient jdbc;
    private final RoutingRules rules;
    private final ApplicationEventPublisher events;

    UnownedAlarms(JdbcClient jdbc, RoutingRules rules, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.events = events;
    }

    void raise(Instant now) {
        late(true, A_ROUND, now)
                .forEach(
                        contact ->
                                events.publishEvent(
                                        AlarmRaised.each("contact.unowned", contact.thing(), now)));
        var others = late(false, Integer.MAX_VALUE, now);
        (others.size() < ONE_BY_ONE ? others : others.subList(0, 1))
                .forEach(
                        contact ->
                                events.publishEvent(
                                        new AlarmRaised("contact.unowned", contact.thing(), now)));
    }

    /** The longest waiting first, ten of them at the most where all are told of as one. */
    private List<ContactId> late(boolean emergency, int most, Instant now) {
        return jdbc.sql(
                        """
                        with late as (update contact.contact set alarmed_at = :now
                            where id in (select id from contact.contact
                                where state in ('waiting', 'offered') and alarmed_at is null
                                    and (urgency = 'emergency') = :emergency
                                    and parked is distinct from 'callback' and arrived_at < :before
                                order by arrived_at limit :most)
                            returning id, arrived_at)
                        select id from late order by arrived_at limit :named
                        """)
                .param("now", Timestamp.from(now))
                .param("emergency", emergency)
                .param("before", Timestamp.from(now.minus(rules.alarm(emergency))))
                .param("most", most)
                .param("named", emergency ? most : ONE_BY_ONE)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }
}
