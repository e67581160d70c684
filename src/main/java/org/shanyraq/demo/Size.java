package org.shanyraq.demo;

import java.util.Locale;

/** How much of a country is made. */
public enum Size {
    /** Nothing: a real service begins with its first administrator. */
    NONE(0, 0, 0, 0),
    /** Enough to walk through every page; made in seconds. */
    SMALL(2_000, 325, 300, 5),
    /** Two years of a whole service; kept for measurements. */
    COUNTRY(200_000, 21_700, 75, 1);

    private final int contacts;
    private final int referred;
    private final int meanCaseDays;
    private final int showcase;

    Size(int contacts, int referred, int meanCaseDays, int showcase) {
        this.contacts = contacts;
        this.referred = referred;
        this.meanCaseDays = meanCaseDays;
        this.showcase = showcase;
    }

    /** Contacts in two years. */
    public int contacts() {
        return contacts;
    }

    /** Cases that partners refer; those that 111 hands over come on top. */
    public int referred() {
        return referred;
    }

    /** How long a case stays open on average, in days. */
    public int meanCaseDays() {
        return meanCaseDays;
    }

    /** How many times its share the first centre gets, so that a small country has a full desk. */
    public int showcase() {
        return showcase;
    }

    /** The spelling of the option {@code --demo} and of the record of what was filled. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Size of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
