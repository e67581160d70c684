package org.shanyraq.contact;

import java.util.Locale;

/** How the connection to the provider of a channel does. */
public enum ChannelState {
    /** Nobody has set it up. */
    OFF,
    UP,
    /** The provider asked us to be slower; what waits leaves later. */
    THROTTLED,
    DOWN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ChannelState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
