package org.shanyraq.web;

import java.text.Normalizer;

/**
 * What people type, made safe to keep and to show: composed (NFC), without control characters, lone
 * surrogates, non-characters and marks that turn the direction of writing, and with at most {@value
 * #MARKS} combining marks on one letter. Every bound form field and every JSON text passes through
 * here; letters of every language stay.
 */
public final class Text {
    /** More than any living script stacks on a letter. */
    public static final int MARKS = 8;

    private Text() {}

    /** Cleaned, with its line breaks as {@code \n}. */
    public static String clean(String typed) {
        return Normalizer.normalize(bare(typed), Normalizer.Form.NFC);
    }

    /** Cleaned, on one line, without spaces around it. */
    public static String line(String typed) {
        return clean(typed).replaceAll("\\s+", " ").strip();
    }

    /** How long a person would call it: in code points, not in UTF-16 units. */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String bare(String typed) {
        var kept = new StringBuilder(typed.length());
        int marks = 0;
        for (int at = 0; at < typed.length(); ) {
            int sign = typed.codePointAt(at);
            int width = Character.charCount(sign);
            if (sign == '\r') {
                if (at + 1 >= typed.length() || typed.charAt(at + 1) != '\n') {
                    kept.append('\n');
                }
            } else if (isMark(sign)) {
                if (marks++ < MARKS) {
                    kept.appendCodePoint(sign);
                }
            } else if (mayStay(sign)) {
                marks = 0;
                kept.appendCodePoint(sign);
            }
            at += width;
        }
        return kept.toString();
    }

    private static boolean isMark(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK ->
                    true;
            default -> false;
        };
    }

    private static boolean mayStay(int sign) {
        if (sign == '\n' || sign == '\t') {
            return true;
        }
        if (sign == 0x200C || sign == 0x200D) { // joiners: letters and emoji are spelled with them
            return true;
        }
        return switch (Character.getType(sign)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
