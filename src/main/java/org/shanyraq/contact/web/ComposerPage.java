package org.shanyraq.contact.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.web.Message;

/**
 * Where an operator writes.
 *
 * @param key of the next message, so that sending it twice keeps it once
 * @param order the next count of this page
 * @param beside stands beside the conversation that has the focus
 */
public record ComposerPage(
        UUID contact,
        UUID page,
        UUID key,
        int order,
        String text,
        Optional<Message> mistake,
        boolean open,
        boolean beside) {
    /** The name of its form on a page that holds several. */
    public String id() {
        return beside ? "composer-" + contact : "composer";
    }

    /** The name of its field. */
    public String field() {
        return beside ? "say-" + contact : "say-text";
    }
}
