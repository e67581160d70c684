package org.shanyraq.outbound;

import java.util.UUID;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact.Channel;

/**
 * A text that is to reach somebody by a carrier.
 *
 * @param id made by whoever sends it: the same id is the same text and leaves once
 * @param whose safe-contact record decides: a person, or a contact whose caller nobody knows
 * @param address where to, as its channel spells it
 * @param holds what it gives away to whoever else reads it
 * @param purpose a code: why it leaves
 * @param about the file in which it is said; its key seals it while it waits
 */
public record Sending(
        UUID id,
        Thing whose,
        Channel channel,
        String address,
        Holds holds,
        String purpose,
        String text,
        Thing about) {
    /** What a text gives away. */
    public enum Holds {
        /** Neither the service nor a reason: the question whether it is safe to write. */
        NOTHING,
        /** Anything else. */
        WORDS
    }

    @Override
    public String toString() {
        return "Sending[" + id + ", " + channel + ", " + purpose + "]";
    }
}
