package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.handover.Handover;

/**
 * A centre's inbox.
 *
 * @param steps grows with every change
 * @param first whether it is the first page, which goes on by itself
 * @param next the address of the next page of the answered
 */
public record InboxPage(
        UUID centre,
        long steps,
        boolean first,
        List<Row> open,
        List<Row> answered,
        Optional<String> next) {
    /** One handover in it. */
    public record Row(Handover handover, String where) {}
}
