package org.shanyraq.contact.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.handover.Handover;

/**
 * A centre's inbox.
 *
 * @param next the address of the next page of the answered
 */
public record InboxPage(UUID centre, List<Row> open, List<Row> answered, Optional<String> next) {
    /** One handover in it. */
    public record Row(Handover handover, String where) {}
}
