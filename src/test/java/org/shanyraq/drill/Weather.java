package org.shanyraq.drill;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How a stretch of network treats what goes over it, the same both ways.
 *
 * @param delay of each packet
 * @param bytesASecond of all connections together
 * @param lost share of the packets that do not arrive and are sent again
 */
record Weather(Duration delay, int bytesASecond, double lost) {
    static final Weather FAIR = new Weather(Duration.ZERO, Integer.MAX_VALUE, 0);

    /** A round trip of 300 ms at 64 kbit/s. */
    static final Weather SLOW = new Weather(Duration.ofMillis(150), 8_000, 0);

    /** One packet in five is lost. */
    static final Weather LOSSY = new Weather(Duration.ofMillis(20), 1_000_000, 0.2);

    /** What a network carries at a time. */
    static final int PACKET = 1_400;

    /** When TCP at the earliest sends again what was lost (RFC 6298 with Linux's least). */
    private static final Duration AGAIN = Duration.ofMillis(200);

    boolean isFair() {
        return equals(FAIR);
    }

    /**
     * When a packet arrives that leaves now.
     *
     * @param free when the line will have sent all that was given to it before
     */
    long arrival(int bytes, AtomicLong free) {
        long length = bytes * 1_000_000_000L / bytesASecond;
        long sent = free.updateAndGet(until -> Math.max(until, System.nanoTime()) + length);
        long at = sent + delay.toNanos();
        for (long pause = AGAIN.toNanos(); isLost(); pause *= 2) {
            at += pause;
        }
        return at;
    }

    private boolean isLost() {
        return ThreadLocalRandom.current().nextDouble() < lost;
    }
}
