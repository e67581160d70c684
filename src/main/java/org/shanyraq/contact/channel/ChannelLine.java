package org.shanyraq.contact.channel;

import java.time.Instant;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ChannelState;

/** This node's connection to the provider of a channel. */
public interface ChannelLine {
    /** The way by which contacts come on it. */
    Channel way();

    Pulse pulse();

    /**
     * How it does at this moment.
     *
     * @param reason a short code where it is not up; nothing personal
     * @param heardAt when something last came in
     */
    record Pulse(ChannelState state, String reason, Optional<Instant> heardAt) {
        public static final Pulse OFF = new Pulse(ChannelState.OFF, "", Optional.empty());
    }
}
