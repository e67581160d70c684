package org.shanyraq.people;

import java.text.BreakIterator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as its owner writes it. Any part may be empty: somebody may be known by a first name only.
 */
public record PersonName(String surname, String given, String patronymic) {
    private static final String SEPARATOR = "\u001f";

    public PersonName {
        surname = surname.strip();
        given = given.strip();
        patronymic = patronymic.strip();
    }

    public static PersonName of(String surname, String given) {
        return new PersonName(surname, given, "");
    }

    /** What somebody is called to her face. */
    public String shortName() {
        return given.isEmpty() ? surname : given;
    }

    /** Family name first, as registers in Kazakhstan write it. */
    public String full() {
        return Stream.of(surname, given, patronymic)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** First letters only, given name first: what may stand on a screen that others may see. */
    public String initials() {
        return Stream.of(given, surname)
                .filter(part -> !part.isEmpty())
                .map(part -> firstLetter(part) + ".")
                .collect(Collectors.joining(" "));
    }

    public boolean isEmpty() {
        return surname.isEmpty() && given.isEmpty() && patronymic.isEmpty();
    }

    /** As one text, to be sealed. */
    public String packed() {
        return surname + SEPARATOR + given + SEPARATOR + patronymic;
    }

    public static PersonName unpack(String packed) {
        var parts = packed.split(SEPARATOR, -1);
        return new PersonName(parts[0], parts[1], parts[2]);
    }

    static String firstLetter(String part) {
        var letters = BreakIterator.getCharacterInstance();
        letters.setText(part);
        return part.substring(0, letters.next());
    }

    /** Never a name in a log line. */
    @Override
    public String toString() {
        return "PersonName[sealed]";
    }
}
