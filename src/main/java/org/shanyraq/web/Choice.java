package org.shanyraq.web;

/**
 * One of several things to choose from.
 *
 * @param code what is sent
 * @param name what is read, already worded
 * @param tone empty, or {@code alarm} for an answer that means danger when it is taken
 */
public record Choice(String code, String name, String tone) {
    public static Choice of(String code, String name) {
        return new Choice(code, name, "");
    }

    public static Choice alarming(String code, String name) {
        return new Choice(code, name, "alarm");
    }
}
