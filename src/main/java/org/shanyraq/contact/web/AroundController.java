package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.interpreting.Interpreters;
import org.shanyraq.contact.repeat.ContactedBefore;
import org.shanyraq.ground.ContactId;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Earlier contacts and interpreters: each answer is the aside anew. */
@Controller
@RequestMapping("/desk/{contact}")
class AroundController {
    private static final int LEAST_REASON = 5;

    private final ContactedBefore before;
    private final Interpreters interpreters;
    private final AsideViews views;

    AroundController(ContactedBefore before, Interpreters interpreters, AsideViews views) {
        this.before = before;
        this.interpreters = interpreters;
        this.views = views;
    }

    @PostMapping("/earlier")
    Page earlier(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        var why = AsideController.cut(reason);
        if (why.length() < LEAST_REASON) {
            var form = Form.typed(request).error("reason", "contact.earlier.reason_needed");
            return aside(contact, AroundViews.Asked.mistaken(form), request).refused();
        }
        return aside(
                contact, AroundViews.Asked.seen(before.see(new ContactId(contact), why)), request);
    }

    @PostMapping("/interpreter")
    Page interpreter(
            @PathVariable UUID contact,
            @RequestParam(defaultValue = "") String tongue,
            @RequestParam Optional<UUID> interpreter,
            HttpServletRequest request) {
        var id = new ContactId(contact);
        boolean booked =
                interpreter.isPresent() && interpreters.book(id, interpreter.get(), tongue);
        return aside(
                contact,
                booked || !tongue.matches("[a-z]{2}")
                        ? AroundViews.Asked.NOTHING
                        : AroundViews.Asked.tongue(tongue),
                request);
    }

    @PostMapping("/interpreter/end")
    Page release(@PathVariable UUID contact, HttpServletRequest request) {
        interpreters.release(new ContactId(contact));
        return aside(contact, AroundViews.Asked.NOTHING, request);
    }

    private Page aside(UUID contact, AroundViews.Asked asked, HttpServletRequest request) {
        return Page.of(
                "contact/aside",
                views.aside(
                        new ContactId(contact),
                        DeskController.language(request),
                        AsideViews.Extra.of(asked)));
    }
}
