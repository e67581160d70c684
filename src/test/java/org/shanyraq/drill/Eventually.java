package org.shanyraq.drill;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what must come about by itself. */
final class Eventually {
    private static final long AGAIN_MILLIS = 100;

    private Eventually() {}

    /** Whether it came about within the time. */
    static boolean holds(Duration within, Callable<Boolean> what) throws Exception {
        var time = Budget.of(within);
        while (!what.call()) {
            if (time.isOver()) {
                return false;
            }
            Thread.sleep(AGAIN_MILLIS);
        }
        return true;
    }
}
