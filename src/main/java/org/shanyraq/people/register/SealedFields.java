package org.shanyraq.people.register;

import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;

/** What of a person lies sealed, and how deep. */
public final class SealedFields {
    public static final Field NAME = person("name", Level.P2);
    public static final Field BIRTH_DAY = person("birth_day", Level.P2);
    public static final Field IIN = person("iin", Level.P2);
    public static final Field PHONES = person("phones", Level.P2);
    public static final Field ADDRESS = person("address", Level.P2);
    public static final Field SAFE_ADDRESS = person("safe_address", Level.P4);
    public static final Field NEW_PHONE = person("new_phone", Level.P4);
    public static final Field SCHOOL = person("school", Level.P4);
    public static final Field BEFORE = new Field("people.change", "before", Level.P2);
    public static final Field SAFE_CONTACT = new Field("people.safe_contact", "details", Level.P3);

    private SealedFields() {}

    private static Field person(String column, Level level) {
        return new Field("people.person", column, level);
    }
}
