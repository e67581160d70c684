package org.shanyraq.access.fresh;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The number that moves when staff, sign-ins or walls change on any node. A node asks for it at
 * most once a second, so that a revocation holds everywhere within two; and what cannot be asked is
 * not believed: the failure goes to whoever needed to know.
 */
@Component
public class Freshness {
    private static final long ASK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final JdbcClient jdbc;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - 2 * ASK_EVERY);
    private volatile long number;

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long number() {
        long asked = askedAt.get();
        if (System.nanoTime() - asked > ASK_EVERY) {
            ask();
        }
        return number;
    }

    /** After a change of our own: the next question goes to the database. */
    public void askAgain() {
        askedAt.set(System.nanoTime() - 2 * ASK_EVERY);
    }

    private synchronized void ask() {
        long now = System.nanoTime();
        if (now - askedAt.get() <= ASK_EVERY) {
            return;
        }
        number = jdbc.sql("select number from access.version").query(Long.class).single();
        askedAt.set(now);
    }
}
