package org.shanyraq.ground;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages that every text exists in, the state language first. */
public enum Language {
    KK("kk", "ҚАЗ", "Қазақша"),
    RU("ru", "РУС", "Русский"),
    EN("en", "ENG", "English");

    private final String code;
    private final String shortName;
    private final String ownName;

    Language(String code, String shortName, String ownName) {
        this.code = code;
        this.shortName = shortName;
        this.ownName = ownName;
    }

    /** ISO 639-1. */
    public String code() {
        return code;
    }

    public String shortName() {
        return shortName;
    }

    /** What its speakers call it. */
    public String ownName() {
        return ownName;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
    }
}
