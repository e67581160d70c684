package org.shanyraq.contact.web;

import java.util.UUID;
import org.shanyraq.contact.channel.Peers.Peer;
import org.shanyraq.contact.channel.ReplyByChannel;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.outbound.Sendings.Fate;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Beside a conversation that came by a channel: whether she may be written to, and what left. */
@Controller
class WayController {
    private final ReplyByChannel replies;
    private final DatedSettings settings;

    WayController(ReplyByChannel replies, DatedSettings settings) {
        this.replies = replies;
        this.settings = settings;
    }

    @GetMapping("/desk/{contact}/way")
    Page show(@PathVariable UUID contact) {
        return replies.standing(new ContactId(contact))
                .map(standing -> Page.of("contact/way", page(contact, standing)))
                .orElseGet(() -> Page.of("contact/no_way"));
    }

    @PostMapping("/desk/{contact}/safe")
    Page safe(@PathVariable UUID contact) {
        replies.itIsSafe(new ContactId(contact));
        return show(contact);
    }

    private WayPage page(UUID contact, ReplyByChannel.Standing standing) {
        var fates = standing.fates().values();
        return new WayPage(
                contact,
                word(standing.peer()),
                standing.peer().heardAt().plus(settings.duration("outbound.reply.within")),
                count(standing, "waiting") + count(standing, "sending"),
                count(standing, "delivered"),
                fates.stream()
                        .filter(f -> f.state().equals("refused") || f.state().equals("dead"))
                        .map(WayController::reason)
                        .distinct()
                        .toList());
    }

    private static String word(Peer peer) {
        if (peer.silencedAt().isPresent()) {
            return "silent";
        }
        if (peer.safeAt().isPresent()) {
            return "safe";
        }
        return peer.unsafeAt().isPresent() ? "unsafe" : "asked";
    }

    private static int count(ReplyByChannel.Standing standing, String state) {
        return (int)
                standing.fates().values().stream().filter(f -> f.state().equals(state)).count();
    }

    /** The gate's reasons have words of their own; a carrier's codes are for the logs. */
    private static String reason(Fate fate) {
        return fate.state().equals("dead")
                ? "contact.way.dead"
                : "outbound.reason." + fate.reason().orElse("no_safe_contact");
    }
}
