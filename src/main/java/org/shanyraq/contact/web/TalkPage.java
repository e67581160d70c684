package org.shanyraq.contact.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.register.Contact;

/**
 * The middle of the desk: one conversation.
 *
 * @param page this page's own id, within which its messages are counted
 * @param others colleagues who have it open, too
 * @param adviser the reader was asked for advice and writes nothing to the visitor
 * @param beside stands beside the conversation that has the focus
 * @param note what goes on with the contact
 * @param drafts of its forms
 */
public record TalkPage(
        Contact contact,
        String where,
        List<LineView> lines,
        String draft,
        UUID page,
        List<There> others,
        boolean mine,
        boolean adviser,
        boolean beside,
        String note,
        Map<String, String> drafts) {
    /** A colleague who has it open, too. */
    public record There(String name, boolean typing) {}

    /** What was typed into a form before, as JSON of its fields. */
    public String kept(String form) {
        return drafts.getOrDefault(form, "");
    }

    /** A line and who of the staff wrote it. */
    public record LineView(Line line, String by, boolean mine) {}
}
