package org.shanyraq.contact.channel;

import java.time.Duration;

/**
 * Whether a channel has been quiet for longer than chance makes it. Contacts come independently of
 * each other, so with a rate λ nothing comes for a time t with the probability e^(−λt). Pure.
 */
final class Quiet {
    /** Once in a hundred thousand such times chance alone would ring. */
    private static final double CHANCE = 1e-5;

    /** A pause shorter than this alarms nobody, however busy the channel. */
    private static final Duration SHORTEST = Duration.ofSeconds(45);

    private Quiet() {}

    /**
     * @param came how many came in the time before the pause
     * @param in how long that time was
     */
    static boolean isSuspicious(int came, Duration in, Duration pause) {
        if (came == 0 || pause.compareTo(SHORTEST) < 0) {
            return false;
        }
        double expected = (double) came * pause.toMillis() / in.toMillis();
        return Math.exp(-expected) < CHANCE;
    }
}
