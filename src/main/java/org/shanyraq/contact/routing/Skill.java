package org.shanyraq.contact.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an operator is trained in, and what a contact may be about. */
public enum Skill {
    VIOLENCE,
    CHILD,
    SUICIDE,
    LAW,
    FAMILY,
    EMPLOYMENT;

    /** The highest level; 1 = trained, 2 = experienced, 3 = leads others. */
    public static final int HIGHEST = 3;

    /** The spelling used in the database and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Skill> of(String code) {
        return Arrays.stream(values()).filter(skill -> skill.code().equals(code)).findFirst();
    }
}
