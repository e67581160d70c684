package org.shanyraq.contact.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.channel.LetIn;
import org.shanyraq.contact.channel.ReadSetAside;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages of channels that could not be let into a conversation. */
@Controller
class SetAsideController {
    private final ReadSetAside aside;
    private final LetIn letting;

    SetAsideController(ReadSetAside aside, LetIn letting) {
        this.aside = aside;
        this.letting = letting;
    }

    @GetMapping("/set-aside")
    Page list(@RequestParam Optional<String> came) {
        return Page.of(
                "contact/set_aside",
                new SetAsidePage(
                        aside.unseen(),
                        Optional.empty(),
                        came.filter(code -> code.matches("in|aside_again|unreadable"))));
    }

    @PostMapping("/set-aside/{id}")
    Page open(@PathVariable UUID id) {
        var opened = aside.open(id);
        return Page.of(
                "contact/set_aside", new SetAsidePage(aside.unseen(), opened, Optional.empty()));
    }

    @PostMapping("/set-aside/{id}/let-in")
    String letIn(@PathVariable UUID id) {
        return "redirect:/set-aside?came=" + letting.letIn(id).name().toLowerCase(Locale.ROOT);
    }
}
