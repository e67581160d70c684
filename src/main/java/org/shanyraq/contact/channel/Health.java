package org.shanyraq.contact.channel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.ChannelState;
import org.shanyraq.contact.channel.ChannelLine.Pulse;

/** What a line knows of its own health. Safe for many threads. */
public final class Health {
    private static final Duration FIRST_THROTTLE = Duration.ofSeconds(2);
    private static final Duration LONGEST_THROTTLE = Duration.ofMinutes(1);

    private final Clock clock;

    /** A step that takes longer hangs, whatever it hangs in: a name that nobody resolves, too. */
    private static final Duration LONGEST_STEP = Duration.ofMillis(4_500);

    private boolean up;
    private String reason = "starting";
    private @Nullable Instant heardAt;
    private @Nullable Instant askedAt;
    private Instant throttledUntil = Instant.EPOCH;
    private Duration throttle = FIRST_THROTTLE;

    public Health(Clock clock) {
        this.clock = clock;
    }

    public synchronized void up() {
        up = true;
        reason = "";
    }

    public synchronized void down(String why) {
        up = false;
        reason = why;
    }

    /** A step towards the provider begins. */
    public synchronized void asking() {
        askedAt = clock.instant();
    }

    /** The last step is over, well or badly. */
    public synchronized void asked() {
        askedAt = null;
    }

    public synchronized void heard() {
        heardAt = clock.instant();
    }

    /** The provider took something: it is not slow any more. */
    public synchronized void took() {
        throttle = FIRST_THROTTLE;
    }

    /** The provider asks for a pause; without a time of its own, twice as long each time. */
    public synchronized Duration throttled(Optional<Duration> asked) {
        var pause = asked.orElse(throttle);
        throttledUntil = clock.instant().plus(pause);
        var doubled = throttle.multipliedBy(2);
        throttle = doubled.compareTo(LONGEST_THROTTLE) > 0 ? LONGEST_THROTTLE : doubled;
        return pause;
    }

    public synchronized boolean isReady() {
        return up && !isThrottled() && !hangs();
    }

    public synchronized Pulse pulse() {
        var heard = Optional.ofNullable(heardAt);
        if (!up || hangs()) {
            return new Pulse(ChannelState.DOWN, up ? "no_answer" : reason, heard);
        }
        return new Pulse(isThrottled() ? ChannelState.THROTTLED : ChannelState.UP, "", heard);
    }

    private boolean hangs() {
        return askedAt != null && clock.instant().isAfter(askedAt.plus(LONGEST_STEP));
    }

    private boolean isThrottled() {
        return clock.instant().isBefore(throttledUntil);
    }
}
