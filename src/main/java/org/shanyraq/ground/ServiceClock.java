package org.shanyraq.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The one clock. It shows the system's time in UTC, unless the work runs at a moment of its own:
 * the demo country lives through two years this way, and tests through thirty days.
 */
public final class ServiceClock extends Clock {
    private static final ScopedValue<InstantSource> MOMENT = ScopedValue.newInstance();

    private final ZoneId zone;

    public ServiceClock() {
        this(ZoneOffset.UTC);
    }

    private ServiceClock(ZoneId zone) {
        this.zone = zone;
    }

    /** Runs the work at the times that {@code moments} gives. */
    public static <T, X extends Throwable> T at(
            InstantSource moments, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(MOMENT, moments).call(work);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ServiceClock(other);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get().instant() : Instant.now(Clock.systemUTC());
    }
}
