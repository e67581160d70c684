package org.shanyraq.contact.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.web.Message;

/**
 * Where an operator writes.
 *
 * @param key of the next message, so that sending it twice keeps it once
 * @param order the next count of this page
 */
public record ComposerPage(
        UUID contact,
        UUID page,
        UUID key,
        int order,
        String text,
        Optional<Message> mistake,
        boolean open) {}
