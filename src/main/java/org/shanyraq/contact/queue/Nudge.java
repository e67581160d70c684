package org.shanyraq.contact.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.shanyraq.contact.intake.Stored;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sets a round of routing going when something changed, so that nobody waits for the job's next
 * second, and tells open pages of new words. Many nudges make one round.
 */
@Component
public class Nudge implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Nudge.class);
    private static final Actor.Job LIVE = new Actor.Job("contact.live");

    private final Dispatcher dispatcher;
    private final DeskNews news;
    private final TransactionTemplate transaction;
    private final Set<UUID> spokenIn = ConcurrentHashMap.newKeySet();
    private final ExecutorService telling =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("contact-telling").factory());

    Nudge(Dispatcher dispatcher, DeskNews news, TransactionTemplate transaction) {
        this.dispatcher = dispatcher;
        this.news = news;
        this.transaction = transaction;
    }

    /**
     * As soon as the change of the transaction that goes on can be seen, or at once without one.
     */
    public void route() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            dispatcher.wake();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        dispatcher.wake();
                    }
                });
    }

    @EventListener
    void on(Stored stored) {
        if (!stored.arrived().isEmpty()) {
            dispatcher.wake();
        }
        if (spokenIn.addAll(stored.spokenIn())) {
            telling.execute(() -> quietly(this::tell));
        }
    }

    /** Whatever was spoken in since the last telling goes out together. */
    private void tell() {
        var some = List.copyOf(spokenIn);
        if (!some.isEmpty()) {
            some.forEach(spokenIn::remove);
            var contacts = some.stream().map(ContactId::new).toList();
            Acting.run(
                    LIVE,
                    () -> transaction.executeWithoutResult(status -> news.contacts(contacts)));
        }
    }

    /** What fails here is made good by the pages' own asking. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.warn("a nudge failed: {}", failed.getClass().getSimpleName());
        }
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
