package org.shanyraq.contact.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How a conversation by text message, messenger or e-mail stands.
 *
 * @param word what she said about being written to: asked, safe, unsafe or silent
 * @param until when replies end, unless she writes again
 * @param waiting replies that wait
 * @param failures reasons, as keys of words, of replies that did not leave
 */
public record WayPage(
        UUID contact,
        String word,
        Instant until,
        int waiting,
        int delivered,
        List<String> failures) {
    public boolean mayConfirm() {
        return word.equals("asked") || word.equals("unsafe");
    }
}
