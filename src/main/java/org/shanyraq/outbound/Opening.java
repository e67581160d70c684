package org.shanyraq.outbound;

import java.time.Instant;
import org.shanyraq.people.SafeContact;

/**
 * Somebody wrote to us of her own accord, on a channel and from an address.
 *
 * @param address as its channel spells it; see {@link Addresses}
 * @param heardAt when she last wrote in this contact
 * @param saysSafe she answered that it is safe to write to her
 * @param silenced she sent the word that ends all, and has not written since
 */
public record Opening(
        SafeContact.Channel channel,
        String address,
        Instant heardAt,
        boolean saysSafe,
        boolean silenced) {
    @Override
    public String toString() {
        return "Opening[" + channel + "]";
    }
}
