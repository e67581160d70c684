package org.shanyraq.contact.channel;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact;

/** The channels of this room in the words of the gate, and as things that alarms name. */
final class Ways {
    private Ways() {}

    static SafeContact.Channel of(Channel channel) {
        return switch (channel) {
            case SMS -> SafeContact.Channel.SMS;
            case MESSENGER -> SafeContact.Channel.MESSENGER;
            case EMAIL -> SafeContact.Channel.EMAIL;
            case PHONE -> SafeContact.Channel.PHONE;
            case WEB_CHAT, WEB_CALL, WALK_IN, PARTNER -> SafeContact.Channel.NONE;
        };
    }

    static Thing thing(Channel channel) {
        return new Thing(
                "channel",
                UUID.nameUUIDFromBytes(
                        ("shanyraq.channel." + channel.code())
                                .getBytes(StandardCharsets.US_ASCII)));
    }
}
