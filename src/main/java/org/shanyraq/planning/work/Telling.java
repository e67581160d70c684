package org.shanyraq.planning.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Keeps work in touch with those who wait for it: how far it is, and whether to go on. */
public final class Telling {
    private static final Duration EVERY = Duration.ofMillis(700);

    private final Clock clock;
    private final BooleanSupplier closing;
    private final Predicate<Map<String, ?>> tell;
    private Instant told = Instant.EPOCH;
    private boolean goesOn = true;

    Telling(Clock clock, BooleanSupplier closing, Predicate<Map<String, ?>> tell) {
        this.clock = clock;
        this.closing = closing;
        this.tell = tell;
    }

    /** The program is ending; nothing is kept, and the next start begins anew. */
    static final class Ending extends RuntimeException {}

    /**
     * @param progress the table's own columns; asked for only when it is time to tell
     * @return false once somebody wants it to stop
     */
    public boolean goOn(Supplier<Map<String, ?>> progress) {
        if (closing.getAsBoolean()) {
            throw new Ending();
        }
        var now = clock.instant();
        if (goesOn && !told.plus(EVERY).isAfter(now)) {
            told = now;
            goesOn = tell.test(progress.get());
        }
        return goesOn;
    }
}
