package org.shanyraq.portal.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Message;

/**
 * Before the first word: what is kept, and a form that may be sent empty.
 *
 * @param once the key by which the same form sent twice is one contact
 * @param typed what is given back after something went wrong
 * @param mistake what went wrong
 * @param overrun whether other help is pointed to
 * @param keptDays for how many days after the end the words can still be read
 */
public record StartPage(
        Face face,
        UUID once,
        StartForm typed,
        Optional<Message> mistake,
        Message expected,
        boolean overrun,
        long keptDays,
        String talkScript) {
    public boolean isChosen(Language language) {
        return typed.language().equals(language.code());
    }
}
