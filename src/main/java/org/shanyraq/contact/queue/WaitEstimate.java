package org.shanyraq.contact.queue;

import java.time.Duration;
import org.shanyraq.contact.ExpectedWait;

/**
 * How long somebody will wait, as far as can honestly be said: those ahead and she herself are
 * answered one after another, as the conversations of those on duty come to an end.
 *
 * <p>With {@code n} conversations in hand that last {@code h} each on average, one ends every
 * {@code h / n}; a free hand takes somebody at once (M/M/c, reference/contact-centre.md §3). The
 * mean is rounded up to whole minutes: to be answered earlier than told hurts nobody.
 */
public final class WaitEstimate {
    /** Beyond this only "longer" can be said. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private WaitEstimate() {}

    /**
     * @param ahead waiting before her
     * @param free conversations that those ready could begin now in her language
     * @param hands conversations that those on duty in her language can hold at once
     * @param handling mean length of a conversation; zero when nothing is known
     */
    public static ExpectedWait of(int ahead, int free, int hands, Duration handling) {
        if (hands <= 0) {
            return new ExpectedWait.Unknown();
        }
        if (ahead < free) {
            return new ExpectedWait.Soon();
        }
        if (handling.isZero() || handling.isNegative()) {
            return new ExpectedWait.Unknown();
        }
        long seconds = handling.toSeconds() * (ahead - free + 1) / hands;
        if (seconds > LONGEST.toSeconds()) {
            return new ExpectedWait.Beyond(LONGEST);
        }
        return new ExpectedWait.About(Duration.ofMinutes(Math.max(1, Math.ceilDiv(seconds, 60))));
    }
}
