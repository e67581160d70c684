package org.shanyraq.contact.queue;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round over the queue: what hangs is set right, then the pure function decides, then offers
 * are written. One node at a time does it, under a lock that ends with the transaction.
 */
@Component
public class RouteContacts {
    static final Actor.Job ROUTING = new Actor.Job("contact.routing");

    /** This lock's name. */
    private static final long LOCK = 0x636f_6e74_6163L;

    private final Queue queue;
    private final Operators operators;
    private final Offers offers;
    private final Reconcile reconcile;
    private final RoutingRules rules;
    private final DeskNews news;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RouteContacts(
            Queue queue,
            Operators operators,
            Offers offers,
            Reconcile reconcile,
            RoutingRules rules,
            DeskNews news,
            Trail trail,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.operators = operators;
        this.offers = offers;
        this.reconcile = reconcile;
        this.rules = rules;
        this.news = news;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    public void route() {
        Acting.run(ROUTING, () -> transaction.executeWithoutResult(status -> round()));
    }

    private void round() {
        if (!alone()) {
            return;
        }
        var now = clock.instant();
        var touched = new HashSet<>(reconcile.setRight(now));
        touched.addAll(offer(now));
        if (!touched.isEmpty()) {
            touched.forEach(news::desk);
            news.queue();
        }
    }

    private Set<StaffId> offer(Instant now) {
        var ready = operators.ready(now.minus(rules.seen()));
        if (ready.stream().noneMatch(Routing.Ready::hasRoom)) {
            return Set.of();
        }
        var waiting = queue.waiting(now);
        var made =
                Routing.offers(waiting, ready, rules.now(), now).stream()
                        .filter(offer -> offers.make(offer, now, now.plus(rules.lease())))
                        .toList();
        var told = new HashSet<StaffId>();
        made.forEach(offer -> told.add(offer.staff()));
        if (!made.isEmpty()) {
            trail.wrote(
                    "contact.offer",
                    made.stream()
                            .<org.shanyraq.ground.Thing>mapMulti(
                                    (offer, out) -> {
                                        out.accept(offer.contact().thing());
                                        out.accept(offer.staff().thing());
                                    })
                            .toList(),
                    "routing");
        }
        return told;
    }

    private boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
