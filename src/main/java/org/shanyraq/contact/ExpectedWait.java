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

    /** Longer than that, as far as can be seen: nobody should sit and wait for it. */
    record Beyond(Duration least) implements ExpectedWait {}

    /** Nobody who could answer is on duty, or nothing is known yet: we do not know. */
    record Unknown() implements ExpectedWait {}

    /** The longer of two; not to know is the longest. */
    static ExpectedWait longer(ExpectedWait one, ExpectedWait other) {
        return grade(one).compareTo(grade(other)) >= 0 ? one : other;
    }

    private static Duration grade(ExpectedWait wait) {
        return switch (wait) {
            case Answered() -> Duration.ZERO;
            case Soon() -> Duration.ofSeconds(1);
            case About(var about) -> about;
            case Beyond(var least) -> least.plusSeconds(1);
            case Unknown() -> Duration.ofDays(10_000);
        };
    }
}
