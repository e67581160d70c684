package org.shanyraq.contact.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.queue.Operators.Operator;
import org.shanyraq.contact.register.Contact;

/** The shift as its supervisor sees it: who waits, who serves, without a word of what is said. */
public record QueuePage(List<Row> waiting, List<Row> served, List<Seat> seats) {
    /**
     * @param due until when a human should have answered
     */
    public record Row(Contact contact, String where, Instant due, Optional<String> owner) {}

    /** One operator. */
    public record Seat(Operator operator, String name) {}

    public boolean hasAlarm() {
        return waiting.stream().anyMatch(row -> row.contact().urgency().code().equals("emergency"));
    }
}
