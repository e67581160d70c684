package org.shanyraq.contact.channel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.channel.Peers.Peer;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Sending;
import org.shanyraq.outbound.Sendings;
import org.shanyraq.people.SafeContact;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's words on their way to somebody who wrote by a channel; through the gate. */
@Component
public class ReplyByChannel {
    private final Policy policy;
    private final Trail trail;
    private final Peers peers;
    private final OutboundGate gate;
    private final Sendings sendings;
    private final FirstReply replies;
    private final TransactionTemplate transaction;

    ReplyByChannel(
            Policy policy,
            Trail trail,
            Peers peers,
            OutboundGate gate,
            Sendings sendings,
            FirstReply replies,
            TransactionTemplate transaction) {
        this.policy = policy;
        this.trail = trail;
        this.peers = peers;
        this.gate = gate;
        this.sendings = sendings;
        this.replies = replies;
        this.transaction = transaction;
    }

    /**
     * How things stand with a channel's contact, for its operator.
     *
     * @param fates of what was written to her, by the key of the line
     */
    public record Standing(Peer peer, Map<UUID, Sendings.Fate> fates) {}

    /**
     * Gives words to the gate, if the contact came by a channel. The key of the line makes them one
     * text, however often it is sent.
     */
    @Transactional
    public void say(ContactId contact, UUID line, String text) {
        policy.require(ContactActs.SAY, contact.thing());
        peers.of(contact)
                .ifPresent(
                        peer ->
                                gate.send(
                                        new Sending(
                                                line,
                                                contact.thing(),
                                                Ways.of(peer.channel()),
                                                peer.address(),
                                                Sending.Holds.WORDS,
                                                "reply",
                                                text,
                                                contact.thing())));
    }

    /** Empty for a contact of our own pages. */
    @Transactional
    public Optional<Standing> standing(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return peers.of(contact)
                .map(
                        peer -> {
                            var fates = new HashMap<UUID, Sendings.Fate>();
                            sendings.of(contact.thing()).forEach(f -> fates.put(f.id(), f));
                            return new Standing(peer, fates);
                        });
    }

    /** From where she writes, if that is on the way by which she wants to be reached. */
    @Transactional
    public Optional<String> address(ContactId contact, SafeContact.Channel way) {
        policy.require(ContactActs.READ, contact.thing());
        return peers.of(contact)
                .filter(peer -> Ways.of(peer.channel()) == way)
                .map(Peer::address)
                .filter(address -> !address.isEmpty());
    }

    /** The operator has understood from her own words that it is safe to write to her. */
    public void itIsSafe(ContactId contact) {
        transaction.executeWithoutResult(
                s -> {
                    var allowed = policy.require(ContactActs.SAY, contact.thing());
                    trail.wrote("contact.it_is_safe", List.of(contact.thing()), allowed.reason());
                });
        Acting.run(
                MessageDoor.JOB,
                () ->
                        transaction.executeWithoutResult(
                                s ->
                                        peers.of(contact)
                                                .filter(p -> p.safeAt().isEmpty())
                                                .ifPresent(replies::becomeSafe)));
    }
}
