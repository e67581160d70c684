package org.shanyraq.contact.web.supervision;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What stands beside a conversation, for those who work on it.
 *
 * @param there supervisors who are there
 * @param whispers what colleagues wrote to each other
 * @param news the number up to which this is true
 */
public record BesidePage(UUID contact, List<There> there, List<Whispered> whispers, long news) {
    public record There(String name, boolean me, boolean openly, Instant since) {}

    public record Whispered(String name, boolean mine, Instant at, String text) {}

    /** Nothing to show: an operator who works alone sees nothing of it. */
    public boolean isEmpty() {
        return there.isEmpty() && whispers.isEmpty();
    }
}
