package org.shanyraq.contact.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.Presence;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An operator writes. What could not be kept comes back as it was typed. */
@Controller
class TalkController {
    private final Converse converse;
    private final Presence presence;

    TalkController(Converse converse, Presence presence) {
        this.converse = converse;
        this.presence = presence;
    }

    @PostMapping("/desk/{contact}/say")
    Page say(
            @PathVariable UUID contact,
            @RequestParam UUID page,
            @RequestParam UUID key,
            @RequestParam int order,
            @RequestParam(defaultValue = "false") boolean beside,
            @RequestParam String text) {
        var said = converse.say(new ContactId(contact), page, key, order, text);
        var next = new ComposerPage(contact, page, key, order, "", Optional.empty(), true, beside);
        return switch (said) {
            case Said.Kept kept -> empty(next, order + 1);
            case Said.Empty nothing -> empty(next, order);
            case Said.TooLong(var length, var longest) ->
                    back(next, text, Message.of("contact.talk.too_long", longest, length));
            case Said.Over over -> back(next, text, Message.of("contact.talk.over"));
            case Said.Unknown unknown -> back(next, text, Message.of("contact.talk.over"));
        };
    }

    @PostMapping("/desk/{contact}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "say") String form,
            @RequestParam String text) {
        converse.keepDraft(new ContactId(contact), form, text);
    }

    @PostMapping("/desk/{contact}/note")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepNote(@PathVariable UUID contact, @RequestParam(defaultValue = "") String note) {
        converse.keepNote(new ContactId(contact), note);
    }

    /** The page is open: up to which line it was read, and whether somebody writes. */
    @PostMapping("/desk/{contact}/here")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void here(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "0") long read,
            @RequestParam(defaultValue = "false") boolean typing) {
        presence.here(new ContactId(contact), read, typing);
    }

    private static Page empty(ComposerPage sent, int order) {
        return Page.of(
                "contact/composer",
                new ComposerPage(
                        sent.contact(),
                        sent.page(),
                        FreshId.next(),
                        order,
                        "",
                        Optional.empty(),
                        true,
                        sent.beside()));
    }

    private static Page back(ComposerPage sent, String text, Message mistake) {
        return Page.of(
                        "contact/composer",
                        new ComposerPage(
                                sent.contact(),
                                sent.page(),
                                sent.key(),
                                sent.order(),
                                text,
                                Optional.of(mistake),
                                true,
                                sent.beside()))
                .refused();
    }
}
