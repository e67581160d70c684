package org.shanyraq.contact.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.shanyraq.contact.queue.Callbacks;
import org.shanyraq.people.SafeContact;

/** When somebody may be called, out of what she said. Pure. */
final class CallWindow {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(24);

    private CallWindow() {}

    /** The next time in which her record allows a call, from that moment on. */
    static Optional<Callbacks.Window> next(SafeContact record, Instant from) {
        if (record.channel() != SafeContact.Channel.PHONE) {
            return Optional.empty();
        }
        return record.nextWindow(from)
                .map(opens -> new Callbacks.Window(opens, end(record, opens)));
    }

    private static Instant end(SafeContact record, Instant opens) {
        var closes = opens.plusSeconds(60);
        while (closes.isBefore(opens.plus(LONGEST))
                && record.allows(SafeContact.Channel.PHONE, closes.plus(STEP))) {
            closes = closes.plus(STEP);
        }
        return closes;
    }
}
