package org.shanyraq.contact;

import java.time.Duration;

/** An honest answer to "how long?". */
public sealed interface ExpectedWait {
    /** Somebody reads it now. */
    record Answered() implements ExpectedWait {}

    /** An operator is free: within a minute. */
    record Soon() implements ExpectedWait {}

    /** About so long, in whole minutes, at least one. */
    record About(Duration about) implements ExpectedWait {}

    /** Nobody who could answer is on duty, or nothing is known yet: we do not know. */
    record Unknown() implements ExpectedWait {}
}
