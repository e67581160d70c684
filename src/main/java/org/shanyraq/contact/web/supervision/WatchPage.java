package org.shanyraq.contact.web.supervision;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.web.Message;

/**
 * A conversation as a supervisor reads along with it.
 *
 * @param owner who answers, by name
 * @param openly she may write, and the visitor was told
 */
public record WatchPage(
        Contact contact,
        String where,
        String owner,
        List<Said> lines,
        boolean openly,
        BesidePage beside,
        SayBox box) {
    /** A line and who of the staff wrote it. */
    public record Said(Line line, String by) {}

    /**
     * Where she writes to the visitor, once she has joined openly.
     *
     * @param page this page's own id, within which its messages are counted
     */
    public record SayBox(
            UUID contact, UUID page, UUID key, int order, String text, Optional<Message> mistake) {}
}
