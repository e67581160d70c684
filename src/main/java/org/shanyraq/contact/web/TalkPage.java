package org.shanyraq.contact.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.register.Contact;

/**
 * The middle of the desk: one conversation.
 *
 * @param page this page's own id, within which its messages are counted
 * @param others colleagues who read along
 */
public record TalkPage(
        Contact contact,
        String where,
        List<LineView> lines,
        String draft,
        UUID page,
        List<String> others,
        boolean mine) {

    /** A line and who of the staff wrote it. */
    public record LineView(Line line, String by, boolean mine) {}
}
