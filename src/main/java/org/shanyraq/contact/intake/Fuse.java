package org.shanyraq.contact.intake;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Remembers that the database was away a moment ago, so that those who come next go to the journal
 * at once instead of waiting to find it out again. One of them tries again after each pause.
 */
final class Fuse {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private volatile boolean blown;
    private final AtomicLong nextTry = new AtomicLong();

    /** Whether the caller is to ask the database. */
    boolean lets() {
        if (!blown) {
            return true;
        }
        long due = nextTry.get();
        return System.nanoTime() - due >= 0 && nextTry.compareAndSet(due, afterPause());
    }

    void blow() {
        nextTry.set(afterPause());
        blown = true;
    }

    void mend() {
        blown = false;
    }

    private static long afterPause() {
        return System.nanoTime() + PAUSE.toNanos();
    }
}
