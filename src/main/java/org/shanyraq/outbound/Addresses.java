package org.shanyraq.outbound;

import java.util.Locale;
import org.shanyraq.people.Phone;
import org.shanyraq.people.SafeContact.Channel;

/** One spelling for each address on a channel, so that two can be compared. Pure. */
public final class Addresses {
    private Addresses() {}

    /** Telephone numbers in E.164, the rest in lower case and without blanks around it. */
    public static String canonical(Channel channel, String address) {
        var bare = address.strip();
        return switch (channel) {
            case PHONE, SMS -> Phone.read(bare).map(Phone::e164).orElse(bare);
            case MESSENGER, EMAIL, LETTER, VISIT, NONE -> bare.toLowerCase(Locale.ROOT);
        };
    }

    static boolean same(Channel channel, String one, String other) {
        return !one.isBlank() && canonical(channel, one).equals(canonical(channel, other));
    }
}
