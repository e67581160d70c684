package org.shanyraq.web;

import java.util.Locale;

/** Light for the day, dark for the wallboard and night shifts, or as the device says. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return AUTO;
    }
}
