package org.shanyraq.demo.country;

/** What a contact was about. */
public enum Topic {
    /** A question answered, or somebody trying the code or the number. */
    INFORMATION,
    PSYCHOLOGICAL,
    /** Violence or danger at home: handed over. */
    VIOLENCE
}
