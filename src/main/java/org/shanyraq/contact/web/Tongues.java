package org.shanyraq.contact.web;

import java.util.Locale;
import org.shanyraq.web.Wording;

/** How languages are called, also those that the service itself does not speak. */
public final class Tongues {
    private Tongues() {}

    /** In the reader's language; "another language" where even that has no name for it. */
    public static String name(Wording words, String code) {
        var known = "contact.tongue." + code;
        if (words.knows(known)) {
            return words.t(known);
        }
        var named = Locale.of(code).getDisplayLanguage(words.language().locale());
        return named.isEmpty() || named.equals(code) ? words.t("contact.tongue.other") : named;
    }
}
