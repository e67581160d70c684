package org.shanyraq.place;

import org.shanyraq.ground.Language;

/** What one thing is called in each of the three languages; none is blank. */
public record Names(String kk, String ru, String en) {
    public Names {
        if (kk.isBlank() || ru.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a name is missing in one of the languages");
        }
    }

    public String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
