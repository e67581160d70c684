package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.handover.HandOver;
import org.shanyraq.contact.handover.Handover;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The dialog by which a contact is handed over. */
@Controller
@RequestMapping("/desk/{contact}/handover")
class HandOverController {
    private static final int LONGEST = 4_000;

    private final HandOver handOver;
    private final Converse converse;
    private final AsideViews views;

    HandOverController(HandOver handOver, Converse converse, AsideViews views) {
        this.handOver = handOver;
        this.converse = converse;
        this.views = views;
    }

    @GetMapping
    Page ask(
            @PathVariable UUID contact,
            @RequestParam UUID centre,
            @RequestParam(defaultValue = "0") int rank,
            HttpServletRequest request) {
        return form(contact, centre, rank, FreshId.next(), Form.empty(), request);
    }

    @PostMapping
    Page send(
            @PathVariable UUID contact,
            @RequestParam UUID centre,
            @RequestParam(defaultValue = "0") int rank,
            @RequestParam UUID once,
            @RequestParam Optional<String> basis,
            @RequestParam Optional<Set<String>> items,
            @RequestParam(defaultValue = "") String told,
            HttpServletRequest request) {
        var form = Form.typed(request);
        var text = Text.clean(told).strip();
        if (basis.isEmpty()) {
            form.error("basis", "contact.handover.basis_needed");
        }
        if (text.isEmpty()) {
            form.error("told", "web.field.required");
        }
        if (text.length() > LONGEST) {
            form.error("told", "web.field.too_long", LONGEST);
        }
        if (!form.hasErrors()) {
            var sent =
                    handOver.send(
                            new ContactId(contact),
                            new HandOver.Sending(
                                    new HandoverId(once),
                                    new CentreId(centre),
                                    Handover.Basis.of(basis.get()),
                                    items.orElse(Set.of()),
                                    text,
                                    rank));
            switch (sent) {
                case HandOver.Sent.Done done -> {
                    converse.sent(new ContactId(contact), "handover");
                    return aside(contact, request);
                }
                case HandOver.Sent.AlreadyOpen open ->
                        form.error("told", "contact.handover.already_open");
                case HandOver.Sent.Feared feared -> form.error("told", "contact.handover.feared");
                case HandOver.Sent.NotOpen over -> form.error("told", "contact.talk.over");
            }
        }
        return form(contact, centre, rank, once, form, request).refused();
    }

    @PostMapping("/{handover}/withdraw")
    Page withdraw(
            @PathVariable UUID contact, @PathVariable UUID handover, HttpServletRequest request) {
        handOver.withdraw(new ContactId(contact), new HandoverId(handover));
        return aside(contact, request);
    }

    private Page aside(UUID contact, HttpServletRequest request) {
        return Page.of(
                "contact/aside",
                views.aside(
                        new ContactId(contact),
                        DeskController.language(request),
                        AsideViews.Extra.NONE));
    }

    private Page form(
            UUID contact, UUID centre, int rank, UUID once, Form form, HttpServletRequest request) {
        var found =
                converse.read(new ContactId(contact))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Page.of(
                "contact/hand_over",
                new HandoverForm(
                        found.contact(),
                        centre,
                        views.centreName(new CentreId(centre), DeskController.language(request)),
                        rank,
                        once,
                        List.copyOf(HandOver.ITEMS),
                        found.drafts().getOrDefault("handover", ""),
                        form));
    }
}
