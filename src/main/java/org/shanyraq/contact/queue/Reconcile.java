package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What time alone brings about: leases that run out, wrap-ups that end, operators whose page is
 * gone, windows of callbacks, contacts that nobody owns for too long. What should not be at all is
 * for {@link Repair}.
 */
@Component
class Reconcile {
    /** This lock's name. */
    private static final long LOCK = 0x7265_636f_6e63L;

    private final JdbcClient jdbc;
    private final Offers offers;
    private final RoutingRules rules;
    private final TheGone theGone;
    private final Callbacks callbacks;
    private final Repair repair;
    private final UnownedAlarms alarms;
    private final StartTerms terms;
    private final DeskNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconcile(
            JdbcClient jdbc,
            Offers offers,
            RoutingRules rules,
            TheGone theGone,
            Callbacks callbacks,
            Repair repair,
            UnownedAlarms alarms,
            StartTerms terms,
            DeskNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.offers = offers;
        this.rules = rules;
        this.theGone = theGone;
        this.callbacks = callbacks;
        this.repair = repair;
        this.alarms = alarms;
        this.terms = terms;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * In short transactions of its own: a round of offers must not find the rows of those who have
     * just come locked for long.
     */
    void setRight() {
        alone(this::setRight);
        alone(unused -> terms.startMissing());
        alone(alarms::raise);
    }

    private void alone(Consumer<Instant> work) {
        Acting.run(
                RouteContacts.ROUTING,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    if (isAlone()) {
                                        work.accept(clock.instant());
                                    }
                                }));
    }

    private void setRight(Instant now) {
        var touched = new HashSet<StaffId>();
        for (var missed : offers.expire(now)) {
            touched.add(missed.staff());
            countMissed(missed.staff(), now);
        }
        touched.addAll(endWrapUps(now));
        touched.addAll(theGone.release(now));
        callbacks.turn(now);
        touched.addAll(repair.repair(now));
        if (!touched.isEmpty()) {
            news.desks(touched);
            news.queue();
        }
    }

    private boolean isAlone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    private void countMissed(StaffId staff, Instant now) {
        jdbc.sql(
                        """
                        update contact.operator set missed = missed + 1,
                            since = case when missed + 1 >= :most then :now else since end,
                            state = case when missed + 1 >= :most then 'missed' else state end
                        where staff_id = :staff and state = 'ready'
                        """)
                .param("most", rules.now().missedAllowed())
                .param("now", Timestamp.from(now))
                .param("staff", staff.value())
                .update();
    }

    private List<StaffId> endWrapUps(Instant now) {
        return jdbc.sql(
                        """
                        update contact.operator set state = 'ready', reason = null, since = ?, until = null
                        where staff_id in (select staff_id from contact.operator
                            where state = 'wrap_up' and until <= ? for update skip locked) returning staff_id
                        """)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .list();
    }
}
