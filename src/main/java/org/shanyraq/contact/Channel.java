package org.shanyraq.contact;

import java.util.Locale;

/** The way a contact reaches 111. */
public enum Channel {
    PHONE,
    WEB_CHAT,
    WEB_CALL,
    SMS,
    MESSENGER,
    EMAIL,
    WALK_IN,
    PARTNER;

    /** The spelling used in the database, in message keys and in facts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** It needs a provider that carries messages from and to her own address. */
    public boolean isByProvider() {
        return this == SMS || this == MESSENGER || this == EMAIL;
    }

    public static Channel of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
