package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.triage.SettleUrgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The waiting list of the shift. */
@Controller
@RequestMapping("/queue")
class QueueController {
    private final QueueViews views;
    private final AcceptContact accepting;
    private final SettleUrgency settling;

    QueueController(QueueViews views, AcceptContact accepting, SettleUrgency settling) {
        this.views = views;
        this.accepting = accepting;
        this.settling = settling;
    }

    @GetMapping
    Page show(HttpServletRequest request) {
        return Page.of("contact/queue", views.page(DeskController.language(request)));
    }

    @PostMapping("/{contact}/take")
    String take(@PathVariable UUID contact) {
        return accepting.takeOver(new ContactId(contact))
                ? "redirect:/desk/" + contact
                : "redirect:/queue";
    }

    @PostMapping("/{contact}/urgency")
    String settle(@PathVariable UUID contact, @RequestParam String urgency) {
        settling.settle(new ContactId(contact), Urgency.of(urgency));
        return "redirect:/queue";
    }
}
