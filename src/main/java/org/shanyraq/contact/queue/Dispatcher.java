package org.shanyraq.contact.queue;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.queue.RouteContacts.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * This node's thread that makes rounds as soon as something changed. Changes that come while a
 * round goes on make one more. Another thread looks after it: where it does not come back from a
 * round, a new one takes its place.
 */
@Component
class Dispatcher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Rounds are so far apart at least, so that a flood of changes does not make one of rounds. */
    private static final long APART_MILLIS = 12;

    /** Until somebody else's round or change is over. */
    private static final long AGAIN_MILLIS = 20;

    /** A round ends within its statement timeout; beyond this something hangs. */
    private static final long HUNG_SECONDS = 20;

    private final RouteContacts routing;
    private final Semaphore wanted = new Semaphore(0);
    private volatile @Nullable Thread worker;
    private volatile @Nullable Thread watch;
    private volatile long busySince;

    Dispatcher(RouteContacts routing) {
        this.routing = routing;
    }

    /** Something changed. */
    void wake() {
        wanted.release();
    }

    private void work() {
        while (Thread.currentThread() == worker) {
            try {
                wanted.acquire();
                wanted.drainPermits();
                busySince = System.nanoTime();
                var ended = routing.round();
                busySince = 0;
                if (ended != Round.DONE) {
                    wake();
                }
                Thread.sleep(ended == Round.AGAIN ? AGAIN_MILLIS : APART_MILLIS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                // The job makes good what fails here, each second.
                busySince = 0;
                LOG.warn("a round of routing failed: {}", failed.getClass().getSimpleName());
            }
        }
    }

    private void watch() {
        while (isRunning()) {
            try {
                TimeUnit.SECONDS.sleep(1);
            } catch (InterruptedException stopped) {
                return;
            }
            var current = worker;
            long since = busySince;
            boolean hangs =
                    since != 0
                            && System.nanoTime() - since > TimeUnit.SECONDS.toNanos(HUNG_SECONDS);
            if (current != null && (hangs || !current.isAlive())) {
                LOG.error("routing hung on this node and was begun anew");
                current.interrupt();
                begin();
            }
        }
    }

    private void begin() {
        busySince = 0;
        var fresh = Thread.ofPlatform().daemon().name("contact-routing").unstarted(this::work);
        worker = fresh;
        fresh.start();
        wake();
    }

    @Override
    public void start() {
        begin();
        watch = Thread.ofPlatform().daemon().name("contact-routing-watch").start(this::watch);
    }

    @Override
    public void stop() {
        var ending = worker;
        var watching = watch;
        worker = null;
        watch = null;
        if (ending != null) {
            ending.interrupt();
        }
        if (watching != null) {
            watching.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return worker != null;
    }
}
