package org.shanyraq.contact.web;

import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.desk.Converse;
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

    TalkController(Converse converse) {
        this.converse = converse;
    }

    @PostMapping("/desk/{contact}/say")
    Page say(
            @PathVariable UUID contact,
            @RequestParam UUID page,
            @RequestParam UUID key,
            @RequestParam int order,
            @RequestParam String text) {
        var said = converse.say(new ContactId(contact), page, key, order, text);
        return switch (said) {
            case Said.Kept kept -> empty(contact, page, order + 1);
            case Said.Empty nothing -> empty(contact, page, order);
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

    @PostMapping("/desk/{contact}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void keepDraft(@PathVariable UUID contact, @RequestParam String text) {
        converse.keepDraft(new ContactId(contact), text);
    }

    private static Page empty(UUID contact, UUID page, int order) {
        return Page.of(
                "contact/composer",
                new ComposerPage(contact, page, FreshId.next(), order, "", Optional.empty(), true));
    }

    private static Page back(
            UUID contact, UUID page, UUID key, int order, String text, Message mistake) {
        return Page.of(
                        "contact/composer",
                        new ComposerPage(
                                contact, page, key, order, text, Optional.of(mistake), true))
                .refused();
    }
}
