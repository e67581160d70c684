package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Converse;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.PassOn;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The desk as a page: state, offers, and which conversation is open. */
@Controller
class DeskController {
    private final SitAtDesk sit;
    private final AcceptContact accepting;
    private final PassOn passing;
    private final CloseContact closing;
    private final Converse converse;
    private final MyDesk desk;
    private final DeskViews views;
    private final AsideViews asides;

    DeskController(
            SitAtDesk sit,
            AcceptContact accepting,
            PassOn passing,
            CloseContact closing,
            Converse converse,
            MyDesk desk,
            DeskViews views,
            AsideViews asides) {
        this.sit = sit;
        this.accepting = accepting;
        this.passing = passing;
        this.closing = closing;
        this.converse = converse;
        this.desk = desk;
        this.views = views;
        this.asides = asides;
    }

    @GetMapping("/desk")
    Object show(HttpServletRequest request) {
        var side = views.side(language(request));
        return side.mine().isEmpty()
                ? Page.of(
                        "contact/desk",
                        new DeskPage(side, Optional.empty(), Optional.empty(), Optional.empty()))
                : "redirect:/desk/" + side.mine().getFirst().contact().id();
    }

    @GetMapping("/desk/{contact}")
    Page show(@PathVariable UUID contact, HttpServletRequest request) {
        var language = language(request);
        var id = new ContactId(contact);
        var conversation =
                converse.read(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var talk = views.talk(conversation, desk.serving(id), language);
        return Page.of(
                "contact/desk",
                new DeskPage(
                        views.side(language),
                        Optional.of(talk),
                        Optional.of(DeskViews.composer(talk)),
                        Optional.of(asides.aside(id, language, AsideViews.Extra.NONE))));
    }

    @PostMapping("/desk/state")
    Object be(
            @RequestParam String state,
            @RequestParam Optional<String> reason,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
            HttpServletRequest request) {
        sit.be(OperatorState.of(state), reason.filter(why -> !why.isBlank()));
        return sideOr(htmx, request, "redirect:/desk");
    }

    @PostMapping("/desk/offers/{contact}/accept")
    String accept(@PathVariable UUID contact) {
        return accepting.accept(new ContactId(contact))
                ? "redirect:/desk/" + contact
                : "redirect:/desk?gone";
    }

    @PostMapping("/desk/offers/{contact}/pass")
    Object passOffer(
            @PathVariable UUID contact,
            @RequestHeader(name = "HX-Request", required = false) Optional<String> htmx,
            HttpServletRequest request) {
        passing.offer(new ContactId(contact));
        return sideOr(htmx, request, "redirect:/desk");
    }

    @PostMapping("/desk/{contact}/pass")
    String passOn(@PathVariable UUID contact) {
        passing.conversation(new ContactId(contact));
        return "redirect:/desk";
    }

    @PostMapping("/desk/{contact}/close")
    String close(
            @PathVariable UUID contact,
            @RequestParam String category,
            @RequestParam Optional<String> outcome,
            @RequestParam(name = "age_group") Optional<String> ageGroup) {
        closing.close(
                new ContactId(contact),
                new CloseContact.Ending(
                        category,
                        outcome.filter(code -> !code.isBlank()).orElse("information"),
                        ageGroup.filter(code -> !code.isBlank())));
        return "redirect:/desk";
    }

    private Object sideOr(Optional<String> htmx, HttpServletRequest request, String otherwise) {
        return htmx.isPresent()
                ? Page.of("contact/side", views.side(language(request)))
                : otherwise;
    }

    static Language language(HttpServletRequest request) {
        return Shell.of(request).language();
    }
}
