package org.shanyraq.contact.channel;

import java.util.Optional;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Thing;
import org.shanyraq.outbound.Opening;
import org.shanyraq.outbound.Openings;
import org.springframework.stereotype.Component;

/** Tells the gate who opened a contact by writing to us. */
@Component
class ChannelOpenings implements Openings {
    private final Peers peers;

    ChannelOpenings(Peers peers) {
        this.peers = peers;
    }

    @Override
    public String kind() {
        return ContactId.KIND;
    }

    @Override
    public Optional<Opening> of(Thing file) {
        return peers.of(new ContactId(file.id()))
                .map(
                        peer ->
                                new Opening(
                                        Ways.of(peer.channel()),
                                        peer.address(),
                                        peer.heardAt(),
                                        peer.safeAt().isPresent(),
                                        peer.silencedAt().isPresent()));
    }
}
