package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.handover.AnswerHandover;
import org.shanyraq.contact.handover.Inbox;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A centre's inbox: what it has been asked to take on. */
@Controller
@RequestMapping("/handovers")
class InboxController {
    private final Inbox inbox;
    private final AnswerHandover answer;
    private final InboxViews views;

    InboxController(Inbox inbox, AnswerHandover answer, InboxViews views) {
        this.inbox = inbox;
        this.answer = answer;
        this.views = views;
    }

    @GetMapping
    Page list(
            @RequestParam(name = "before") Optional<Instant> before,
            @RequestParam(name = "id") Optional<UUID> id,
            HttpServletRequest request) {
        var after = before.flatMap(at -> id.map(last -> new Inbox.Key(at, last)));
        return Page.of(
                "contact/handovers",
                views.page(inbox.list(after), after.isEmpty(), DeskController.language(request)));
    }

    @GetMapping("/{handover}")
    Page open(@PathVariable UUID handover, HttpServletRequest request) {
        var opened =
                inbox.open(new HandoverId(handover))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of("contact/handover", views.one(opened, DeskController.language(request)));
    }

    /** A case is opened; the manager goes on there to give it to a worker. */
    @PostMapping("/{handover}/accept")
    String accept(@PathVariable UUID handover) {
        return answer.accept(new HandoverId(handover))
                .map(opened -> "redirect:/case/" + opened)
                .orElse("redirect:/handovers/" + handover);
    }

    @PostMapping("/{handover}/decline")
    String decline(@PathVariable UUID handover, @RequestParam String reason) {
        answer.decline(new HandoverId(handover), reason);
        return "redirect:/handovers/" + handover;
    }
}
