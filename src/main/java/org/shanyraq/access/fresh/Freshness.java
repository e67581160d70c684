package org.shanyraq.access.fresh;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The number that moves when staff, sign-ins or walls change on any node. It is at most two seconds
 * old, so that a revocation holds everywhere within two; and what cannot be asked is not believed:
 * the failure goes to whoever needed to know.
 *
 * <p>Nobody waits here for somebody else's question. Who asks may hold a connection already, and
 * would keep it from the one who is asking.
 */
@Component
public class Freshness {
    private static final long ASK_AFTER = TimeUnit.SECONDS.toNanos(1);
    private static final long TOO_OLD = 2 * ASK_AFTER;

    private final JdbcClient jdbc;
    private final AtomicLong askedAt = new AtomicLong(System.nanoTime() - TOO_OLD);
    private final AtomicLong number = new AtomicLong();
    private final AtomicBoolean asking = new AtomicBoolean();

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public long number() {
        long asked = askedAt.get();
        long age = System.nanoTime() - asked;
        if (age >= TOO_OLD) {
            ask(asked);
        } else if (age > ASK_AFTER && asking.compareAndSet(false, true)) {
            try {
                ask(asked);
            } finally {
                asking.set(false);
            }
        }
        return number.get();
    }

    /** After a change of our own: the next question goes to the database. */
    public void askAgain() {
        askedAt.set(System.nanoTime() - TOO_OLD);
    }

    /** An answer from before a change of our own does not count as asked. */
    private void ask(long askedBefore) {
        long now = System.nanoTime();
        long answer = jdbc.sql("select number from access.version").query(Long.class).single();
        number.accumulateAndGet(answer, Math::max);
        askedAt.compareAndSet(askedBefore, now);
    }
}
