package org.shanyraq.contact.queue;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.contact.intake.Stored;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a round of routing going soon after something changed, so that nobody waits for the job's
 * next second, and tells open pages of new words. Many nudges make one round.
 */
@Component
public class Nudge implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Nudge.class);
    private static final Actor.Job LIVE = new Actor.Job("contact.live");
    private static final long SOON_MILLIS = 60;

    /** A flood of contacts must not make a flood of rounds. */
    private static final long APART_MILLIS = 400;

    private final RouteContacts routing;
    private final DeskNews news;
    private final TransactionTemplate transaction;
    private volatile long lastRound = System.nanoTime() - TimeUnit.SECONDS.toNanos(1);
    private final AtomicBoolean coming = new AtomicBoolean();
    private final ScheduledExecutorService soon =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("contact-nudge").factory());

    Nudge(RouteContacts routing, DeskNews news, TransactionTemplate transaction) {
        this.routing = routing;
        this.news = news;
        this.transaction = transaction;
    }

    public void route() {
        if (coming.compareAndSet(false, true)) {
            long since = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - lastRound);
            soon.schedule(
                    this::now, Math.max(SOON_MILLIS, APART_MILLIS - since), TimeUnit.MILLISECONDS);
        }
    }

    @EventListener
    void on(Stored stored) {
        if (!stored.arrived().isEmpty()) {
            route();
        }
        if (!stored.spokenIn().isEmpty()) {
            soon.execute(() -> quietly(() -> tell(stored)));
        }
    }

    private void tell(Stored stored) {
        Acting.run(
                LIVE,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    for (UUID contact : stored.spokenIn()) {
                                        news.contact(new ContactId(contact));
                                    }
                                }));
    }

    private void now() {
        coming.set(false);
        quietly(routing::route);
        lastRound = System.nanoTime();
    }

    /** What fails here is made good by the job and by the pages' own asking. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("a nudge failed: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        soon.shutdownNow();
    }
}
