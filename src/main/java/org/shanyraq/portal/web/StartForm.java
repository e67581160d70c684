package org.shanyraq.portal.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Once;
import org.shanyraq.web.Text;

/** What somebody may say before the conversation begins; all of it may be empty. */
public record StartForm(
        String once, String words, String pin, String language, boolean danger, boolean child) {
    public StartForm {
        words = Text.clean(words).strip();
        pin = pin.strip();
    }

    static StartForm empty(Language language) {
        return new StartForm("", "", "", language.code(), false, false);
    }

    /** With a text that could not be sent elsewhere, as its first words. */
    static StartForm beginningWith(String words, Language language) {
        return new StartForm("", words, "", language.code(), false, false);
    }

    UUID key() {
        return Once.of(once);
    }

    Language answeredIn(Language otherwise) {
        return Language.of(language).orElse(otherwise);
    }

    Optional<String> chosenPin() {
        return pin.isEmpty() ? Optional.empty() : Optional.of(pin);
    }

    /** A PIN is never sent back to the page. */
    StartForm withoutPin() {
        return new StartForm(once, words, "", language, danger, child);
    }
}
