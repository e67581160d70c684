package org.shanyraq.web.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Questions to live sources that had no answer, as while the database is away. They are asked again
 * soon, and the log names one of them now and then instead of each.
 */
final class Failures {
    static final Duration AGAIN_AFTER = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);
    private static final long QUIET = Duration.ofSeconds(10).toNanos();

    private final AtomicLong saidAt = new AtomicLong(System.nanoTime() - QUIET);

    void note(RuntimeException failed) {
        long now = System.nanoTime();
        long said = saidAt.get();
        if (now - said >= QUIET && saidAt.compareAndSet(said, now)) {
            LOG.warn("a live source failed: {}", failed.getClass().getName());
        }
    }
}
