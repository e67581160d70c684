package org.shanyraq.contact.supervision;

import java.time.Instant;
import java.util.List;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * What stands beside a conversation for those who work on it, and for nobody else: the supervisors
 * who are there, and what is whispered.
 *
 * @param news grows with each change
 */
public record Beside(ContactId contact, List<There> there, List<Whispered> whispers, long news) {
    public Beside {
        there = List.copyOf(there);
        whispers = List.copyOf(whispers);
    }

    /**
     * A supervisor who reads along.
     *
     * @param openly writes to the visitor, too, who was told
     */
    public record There(StaffId staff, boolean openly, Instant since) {}

    public record Whispered(StaffId by, Instant at, String text) {}
}
