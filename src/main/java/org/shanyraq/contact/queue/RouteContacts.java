package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Offer;
import org.shanyraq.contact.routing.Ready;
import org.shanyraq.contact.routing.Routing;
import org.shanyraq.contact.routing.Waiting;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One round over the queue: the pure function decides, the offers are written. One node at a time
 * does it, under a lock that ends with the transaction, and it waits for nobody: rows that others
 * are changing are left for the next round.
 */
@Component
public class RouteContacts {
    static final Actor.Job ROUTING = new Actor.Job("contact.routing");

    /** So many offers are committed together; whoever comes after them is not kept waiting long. */
    private static final int TOGETHER = 400;

    /** This lock's name. */
    private static final long LOCK = 0x636f_6e74_6163L;

    private final Queue queue;
    private final OnShift shift;
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
            OnShift shift,
            Offers offers,
            Reconcile reconcile,
            RoutingRules rules,
            DeskNews news,
            Trail trail,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.queue = queue;
        this.shift = shift;
        this.offers = offers;
        this.reconcile = reconcile;
        this.rules = rules;
        this.news = news;
        this.trail = trail;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How a round ended. */
    enum Round {
        /** All that could be offered is offered. */
        DONE,
        /** More could be offered: another round at once. */
        MORE,
        /** Another node is at it, or rows were being changed: another round soon. */
        AGAIN
    }

    /** Sets right what hangs, then offers all that can be offered; the net beneath the nudges. */
    public void route() {
        reconcile.setRight();
        for (var round = round(); round == Round.MORE; ) {
            round = round();
        }
    }

    /** One transaction of offers. */
    Round round() {
        return Acting.as(
                ROUTING, () -> Objects.requireNonNull(transaction.execute(status -> roundAlone())));
    }

    private Round roundAlone() {
        if (!alone()) {
            return Round.AGAIN;
        }
        var now = clock.instant();
        beat(now);
        return queue.isEmpty() ? Round.DONE : offer(now);
    }

    private Round offer(Instant now) {
        var onDuty = shift.all(now.minus(rules.seen()), now.minus(rules.cutOff()));
        int free =
                onDuty.stream()
                        .filter(Ready::hasRoom)
                        .mapToInt(r -> r.capacity() - r.inHand())
                        .sum();
        int heldOut =
                onDuty.stream().filter(Ready::hasRoomForEmergency).mapToInt(Ready::heldOut).sum();
        if (free + heldOut == 0) {
            return Round.DONE;
        }
        var waiting =
                queue.heads(Math.min(free + heldOut, TOGETHER), Math.min(free, TOGETHER), now);
        var decided = Routing.offers(waiting, onDuty, rules.now(), now, TOGETHER);
        if (decided.isEmpty()) {
            return Round.DONE;
        }
        var made = make(waiting, onDuty, decided, now);
        if (made.size() < decided.size()) {
            return Round.AGAIN;
        }
        return made.size() == TOGETHER ? Round.MORE : Round.DONE;
    }

    /** Writes what was decided, by what those chosen have in hand once nobody else changes them. */
    private List<Offer> make(
            List<Waiting> waiting, List<Ready> onDuty, List<Offer> decided, Instant now) {
        var chosen = decided.stream().map(Offer::staff).distinct().toList();
        var held = shift.hold(chosen);
        boolean asSeen = held.size() == chosen.size() && onDuty.containsAll(held);
        var sound = asSeen ? decided : decideAgain(waiting, onDuty, held, now);
        var standing = giveWay(waiting, held, sound, now);
        var made =
                standing.isEmpty()
                        ? standing
                        : offers.make(standing, now, now.plus(rules.now().lease()));
        if (!made.isEmpty()) {
            tell(made);
        }
        return made;
    }

    /**
     * What is held out to somebody who is offered an emergency goes back to the queue. Where it
     * does not, because she is just taking it, she is left out of this round.
     */
    private List<Offer> giveWay(
            List<Waiting> waiting, List<Ready> held, List<Offer> sound, Instant now) {
        var emergencies =
                waiting.stream()
                        .filter(w -> w.urgency() == Urgency.EMERGENCY)
                        .map(Waiting::contact)
                        .collect(Collectors.toSet());
        var called =
                sound.stream()
                        .filter(offer -> emergencies.contains(offer.contact()))
                        .map(Offer::staff)
                        .collect(Collectors.toSet());
        var yielding =
                held.stream()
                        .filter(r -> r.heldOut() > 0 && called.contains(r.staff()))
                        .collect(Collectors.toMap(Ready::staff, Ready::heldOut));
        if (yielding.isEmpty()) {
            return sound;
        }
        offers.giveWay(yielding.keySet(), now)
                .forEach(staff -> yielding.computeIfPresent(staff, (s, left) -> left - 1));
        return sound.stream().filter(o -> yielding.getOrDefault(o.staff(), 0) == 0).toList();
    }

    /** Among those held; the others of the shift are there, but are offered nothing this time. */
    private List<Offer> decideAgain(
            List<Waiting> waiting, List<Ready> onDuty, List<Ready> held, Instant now) {
        var byId = held.stream().collect(Collectors.toMap(Ready::staff, ready -> ready));
        var all =
                onDuty.stream()
                        .map(seen -> byId.getOrDefault(seen.staff(), seen.resting()))
                        .toList();
        return Routing.offers(waiting, all, rules.now(), now, TOGETHER);
    }

    private void tell(List<Offer> made) {
        trail.wrote(
                "contact.offer",
                made.stream()
                        .flatMap(o -> Stream.<Thing>of(o.contact().thing(), o.staff().thing()))
                        .toList(),
                "routing");
        news.desks(made.stream().map(Offer::staff).distinct().toList());
        news.queue();
    }

    private void beat(Instant now) {
        jdbc.sql(
                        """
                        update contact.dispatch set round_at = :now
                        where round_at < :now::timestamptz - interval '1 second'
                        """)
                .param("now", Timestamp.from(now))
                .update();
    }

    /**
     * Takes the lock if it is free; a node that freezes with it loses it after some seconds. The
     * plans of a round do not hang on what is asked for, so the database need not make them anew.
     */
    private boolean alone() {
        return jdbc.sql(
                        """
                        select pg_try_advisory_xact_lock(?)
                        from set_config('idle_in_transaction_session_timeout', '3s', true) idle,
                            set_config('statement_timeout', '8s', true) statement,
                            set_config('plan_cache_mode', 'force_generic_plan', true) plans
                        """)
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
