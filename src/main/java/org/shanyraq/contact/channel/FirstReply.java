package org.shanyraq.contact.channel;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.channel.Peers.Peer;
import org.shanyraq.contact.queue.Outlook;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Sending;
import org.shanyraq.outbound.Sending.Holds;
import org.shanyraq.outbound.Sendings;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;

/**
 * What the house itself says to somebody who wrote on a channel: first only whether it is safe to
 * write, in three languages and without naming anything; after her yes how private the channel is,
 * how to delete what was written, and how long an answer takes.
 */
@Component
class FirstReply {
    private final Peers peers;
    private final OutboundGate gate;
    private final Sendings sendings;
    private final Outlook outlook;
    private final Words words;
    private final Clock clock;

    FirstReply(
            Peers peers,
            OutboundGate gate,
            Sendings sendings,
            Outlook outlook,
            Words words,
            Clock clock) {
        this.peers = peers;
        this.gate = gate;
        this.sendings = sendings;
        this.outlook = outlook;
        this.words = words;
        this.clock = clock;
    }

    /** She said something; in the transaction that has stored it. */
    void heard(ContactId contact, HerWord word) {
        var peer = peers.of(contact).orElseThrow();
        var now = clock.instant();
        if (word == HerWord.STOP) {
            peers.silenced(contact, now);
            sendings.hurry(contact.thing());
        } else if (peer.askedAt().isEmpty()) {
            peers.asked(contact, now);
            say(peer, "ask", Holds.NOTHING, inAllLanguages("contact.reply.safe"));
        } else if (peer.safeAt().isEmpty() && word == HerWord.YES) {
            becomeSafe(peer);
        } else if (peer.safeAt().isEmpty() && word == HerWord.NO) {
            peers.unsafe(contact, now);
        }
    }

    /** Said once in each contact that a block keeps out: where help is, and how to be read. */
    void keptOut(ContactId contact) {
        var peer = peers.of(contact).orElseThrow();
        say(peer, "kept_out", Holds.NOTHING, inAllLanguages("contact.reply.kept_out"));
    }

    /** She, or an operator who understood her, says that it is safe to write. */
    void becomeSafe(Peer peer) {
        peers.safe(peer.contact(), clock.instant());
        say(peer, "advice", Holds.WORDS, advice(peer));
        sendings.hurry(peer.contact().thing());
    }

    private void say(Peer peer, String what, Holds holds, String text) {
        gate.send(
                new Sending(
                        id(peer.contact(), what),
                        peer.contact().thing(),
                        Ways.of(peer.channel()),
                        peer.address(),
                        holds,
                        what,
                        text,
                        peer.contact().thing()));
    }

    private String inAllLanguages(String key) {
        return Arrays.stream(Language.values())
                .map(language -> words.in(language).t(key))
                .collect(Collectors.joining("\n"));
    }

    private String advice(Peer peer) {
        var in = words.in(peer.language());
        return in.t("contact.reply.advice." + peer.channel().code())
                + "\n"
                + in.t("contact.reply.stop")
                + "\n"
                + wait(peer.language())
                + "\n"
                + in.t("contact.reply.danger");
    }

    private String wait(Language language) {
        var in = words.in(language);
        return switch (outlook.forSomebodyNew(language)) {
            case ExpectedWait.Answered answered -> in.t("contact.reply.wait.soon");
            case ExpectedWait.Soon soon -> in.t("contact.reply.wait.soon");
            case ExpectedWait.About(var about) ->
                    in.t("contact.reply.wait.about", Math.max(1, about.toMinutes()));
            case ExpectedWait.Beyond(var least) ->
                    in.t("contact.reply.wait.beyond", Math.max(1, least.toMinutes()));
            case ExpectedWait.Unknown unknown -> in.t("contact.reply.wait.unknown");
        };
    }

    private static UUID id(ContactId contact, String what) {
        return UUID.nameUUIDFromBytes(
                ("shanyraq.reply|" + contact + '|' + what).getBytes(StandardCharsets.UTF_8));
    }
}
