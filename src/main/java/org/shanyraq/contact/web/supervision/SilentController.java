package org.shanyraq.contact.web.supervision;

import java.util.UUID;
import org.shanyraq.contact.block.AskBySigns;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Yes-or-no questions for somebody who cannot write: a dialog of the desk. */
@Controller
@RequestMapping("/silent/{contact}")
class SilentController {
    private final AskBySigns asking;
    private final Converse converse;

    SilentController(AskBySigns asking, Converse converse) {
        this.asking = asking;
        this.converse = converse;
    }

    @GetMapping
    Page show(@PathVariable UUID contact) {
        return Page.of(
                "contact/silent",
                new SilentPage(contact, FreshId.next(), asking.questions(new ContactId(contact))));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ask(@PathVariable UUID contact, @RequestParam UUID key, @RequestParam String question) {
        var id = new ContactId(contact);
        converse.say(id, key, key, 1, asking.message(id, question));
    }
}
