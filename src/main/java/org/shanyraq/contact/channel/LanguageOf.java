package org.shanyraq.contact.channel;

import java.util.Locale;
import java.util.Optional;
import org.shanyraq.ground.Language;

/** In which of our languages somebody writes, told by her letters alone. Pure. */
final class LanguageOf {
    private static final String KAZAKH = "әғқңөұүһі";

    private LanguageOf() {}

    /** Empty where the letters do not tell: then the state language is answered in. */
    static Optional<Language> text(String text) {
        boolean cyrillic = false;
        boolean latin = false;
        for (int sign : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
            if (KAZAKH.indexOf(sign) >= 0) {
                return Optional.of(Language.KK);
            }
            cyrillic |= Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC;
            latin |= Character.UnicodeScript.of(sign) == Character.UnicodeScript.LATIN;
        }
        if (cyrillic) {
            return Optional.of(Language.RU);
        }
        return latin ? Optional.of(Language.EN) : Optional.empty();
    }
}
