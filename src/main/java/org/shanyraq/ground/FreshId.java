package org.shanyraq.ground;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * New identifiers: UUID version 7 (RFC 9562 §5.7), so that rows made together lie together. The
 * twelve bits behind the millisecond count on within it (§6.2, method 1) and time never goes back
 * within a process, so that what one process makes sorts in the order in which it was made; 62
 * random bits keep one from being guessed from another.
 */
public final class FreshId {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int IN_A_MILLISECOND = 1 << 12;
    private static final AtomicLong LAST = new AtomicLong();

    private FreshId() {}

    public static UUID next() {
        long now = System.currentTimeMillis() * IN_A_MILLISECOND;
        long place = LAST.accumulateAndGet(now, (last, fresh) -> Math.max(last + 1, fresh));
        long high = place >>> 12 << 16 | 0x7000L | place & 0x0FFFL;
        long low = RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
