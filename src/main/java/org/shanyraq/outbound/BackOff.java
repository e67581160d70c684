package org.shanyraq.outbound;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after an attempt that failed: twice as long each time, never all at once. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final double SPREAD = 0.4;

    private BackOff() {}

    /**
     * @param attempts how many have failed, from 1
     */
    static Duration after(int attempts, RandomGenerator chance) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        var whole = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        double part = 1 - SPREAD / 2 + SPREAD * chance.nextDouble();
        return Duration.ofMillis((long) (whole.toMillis() * part));
    }
}
