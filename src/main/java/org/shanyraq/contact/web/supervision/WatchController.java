package org.shanyraq.contact.web.supervision;

import java.util.UUID;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.supervision.StandBeside;
import org.shanyraq.contact.supervision.TendWatches;
import org.shanyraq.ground.ContactId;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A supervisor reads along, joins, takes over, leaves. */
@Controller
@RequestMapping("/watch/{contact}")
class WatchController {
    private final StandBeside beside;
    private final TendWatches tending;
    private final Converse converse;
    private final WatchViews views;

    WatchController(StandBeside beside, TendWatches tending, Converse converse, WatchViews views) {
        this.beside = beside;
        this.tending = tending;
        this.converse = converse;
        this.views = views;
    }

    @GetMapping
    Object show(@PathVariable UUID contact, Shell shell) {
        var id = new ContactId(contact);
        var read = beside.read(id);
        if (read.isEmpty()) {
            return "redirect:/queue";
        }
        tending.isAsked();
        return Page.of(
                "contact/watch", views.page(read.get(), beside.beside(id), shell.language()));
    }

    @PostMapping
    String join(@PathVariable UUID contact) {
        return beside.join(new ContactId(contact))
                ? "redirect:/watch/" + contact
                : "redirect:/queue";
    }

    @PostMapping("/open")
    String joinOpenly(@PathVariable UUID contact) {
        beside.joinOpenly(new ContactId(contact));
        return "redirect:/watch/" + contact;
    }

    @PostMapping("/take")
    String takeOver(@PathVariable UUID contact) {
        return beside.takeOver(new ContactId(contact))
                ? "redirect:/desk/" + contact
                : "redirect:/queue";
    }

    @PostMapping("/leave")
    String leave(@PathVariable UUID contact) {
        beside.leave(new ContactId(contact));
        return "redirect:/queue";
    }

    /** To the visitor, once she has joined openly. */
    @PostMapping("/say")
    Page say(
            @PathVariable UUID contact,
            @RequestParam UUID page,
            @RequestParam UUID key,
            @RequestParam int order,
            @RequestParam String text) {
        var said = converse.say(new ContactId(contact), page, key, order, text);
        return switch (said) {
            case Said.Kept kept -> box(WatchViews.box(contact, page, order + 1));
            case Said.Empty nothing -> box(WatchViews.box(contact, page, order));
            case Said.TooLong(var length, var longest) ->
                    back(
                            contact,
                            page,
                            key,
                            order,
                            text,
                            Message.of("contact.talk.too_long", longest, length));
            case Said.Over over ->
                    back(contact, page, key, order, text, Message.of("contact.talk.over"));
            case Said.Unknown unknown ->
                    back(contact, page, key, order, text, Message.of("contact.talk.over"));
        };
    }

    private static Page back(
            UUID contact, UUID page, UUID key, int order, String text, Message mistake) {
        return box(new WatchPage.SayBox(
                        contact, page, key, order, text, java.util.Optional.of(mistake)))
                .refused();
    }

    private static Page box(WatchPage.SayBox box) {
        return Page.of("contact/watch_say", box);
    }
}
