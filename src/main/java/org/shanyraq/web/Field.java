package org.shanyraq.web;

import java.util.List;

/**
 * One field of a form that stands on pages of several rooms: its owner lists the fields once, and
 * {@code web/form/fields} draws them.
 *
 * @param label already worded
 * @param most characters of a text; without meaning for the others
 */
public record Field(
        Kind kind, String name, String label, List<Choice> choices, boolean required, int most) {
    public Field {
        choices = List.copyOf(choices);
    }

    /** How it is filled. */
    public enum Kind {
        TEXT,
        DATE,
        TIME,
        SEGMENTS,
        CHECKBOXES
    }

    public static Field text(String name, String label, int most) {
        return new Field(Kind.TEXT, name, label, List.of(), false, most);
    }

    public static Field time(String name, String label) {
        return new Field(Kind.TIME, name, label, List.of(), false, 5);
    }

    public static Field date(String name, String label) {
        return new Field(Kind.DATE, name, label, List.of(), false, 10);
    }

    /** One of a few. */
    public static Field segments(String name, String label, List<Choice> choices) {
        return new Field(Kind.SEGMENTS, name, label, choices, false, 0);
    }

    /** Some of a few. */
    public static Field checkboxes(String name, String label, List<Choice> choices) {
        return new Field(Kind.CHECKBOXES, name, label, choices, false, 0);
    }

    public Field needed() {
        return new Field(kind, name, label, choices, true, most);
    }
}
