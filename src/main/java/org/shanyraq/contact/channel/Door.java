package org.shanyraq.contact.channel;

import org.shanyraq.contact.Channel;

/** Where the lines of all channels bring what comes in. */
public interface Door {
    /**
     * Takes a message in.
     *
     * @throws RuntimeException while it cannot be stored: then the provider must bring it again
     */
    Received receive(MessageReceived message);

    /** What a provider sent and what no message can be made of. */
    void setAside(Channel channel, String raw);

    /** A receipt for something that was sent. */
    void receipt(Channel channel, String reference, boolean delivered);
}
