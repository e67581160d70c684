package org.shanyraq.contact;

import java.time.Instant;

/** What a PIN opened. Writing goes on in every case. */
public sealed interface Unlocking {
    /** Earlier words and replies are readable in this view from now on. */
    record Open(View view) implements Unlocking {}

    record Wrong(int triesLeft) implements Unlocking {}

    /** Too many wrong tries: reading stays shut until then, for longer each time. */
    record ShutUntil(Instant instant) implements Unlocking {}

    /** No PIN was chosen at the start, so earlier words stay closed for good. */
    record NoPin() implements Unlocking {}

    /** The token or the view is not known. */
    record Unknown() implements Unlocking {}
}
