package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.UUID;
import org.shanyraq.contact.callback.AskCallback;
import org.shanyraq.contact.callback.CallBack;
import org.shanyraq.contact.callback.SeeCallbacks;
import org.shanyraq.contact.desk.SafeWay;
import org.shanyraq.contact.queue.Callbacks.Attempt;
import org.shanyraq.ground.ContactId;
import org.shanyraq.people.SafeContactForm;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How a caller may be reached without danger, and calling her back; beside her conversation. */
@Controller
class CallbackController {
    private final SafeWay safe;
    private final AskCallback asking;
    private final CallBack calling;
    private final SeeCallbacks list;
    private final AsideViews asides;
    private final ReachingViews reaching;

    CallbackController(
            SafeWay safe,
            AskCallback asking,
            CallBack calling,
            SeeCallbacks list,
            AsideViews asides,
            ReachingViews reaching) {
        this.safe = safe;
        this.asking = asking;
        this.calling = calling;
        this.list = list;
        this.asides = asides;
        this.reaching = reaching;
    }

    @GetMapping("/callbacks")
    Page due() {
        return Page.of("contact/callbacks", new CallbacksPage(list.all()));
    }

    @PostMapping("/desk/{contact}/safe-contact")
    Object write(
            @PathVariable UUID contact,
            @Valid SafeContactForm typed,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean callback,
            HttpServletRequest request) {
        var form = Form.typed(request, errors);
        typed.check(form, reaching.today());
        if (form.hasErrors()) {
            return aside(contact, request, ReachingViews.Answer.mistaken(form)).refused();
        }
        var id = new ContactId(contact);
        safe.record(id, typed.said());
        if (!callback) {
            return aside(contact, request, ReachingViews.Answer.WRITTEN);
        }
        if (asking.ask(id).isEmpty()) {
            form.error("callback", "contact.callback.no_window");
            return aside(contact, request, ReachingViews.Answer.mistaken(form)).refused();
        }
        return toTheDesk(request);
    }

    /** The contact is nobody's now: what stood beside it goes with it. */
    private static ResponseEntity<Void> toTheDesk(HttpServletRequest request) {
        return request.getHeader("HX-Request") == null
                ? ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/desk")
                        .build()
                : ResponseEntity.noContent().header("HX-Redirect", "/desk").build();
    }

    /** The number is shown now and not before. */
    @PostMapping("/desk/{contact}/callback")
    Page call(@PathVariable UUID contact, HttpServletRequest request) {
        return aside(contact, request, answer(calling.begin(new ContactId(contact))));
    }

    private static ReachingViews.Answer answer(CallBack.Begun begun) {
        return switch (begun) {
            case CallBack.Begun.Call(var how) -> ReachingViews.Answer.call(how);
            case CallBack.Begun.Withheld(var reason) ->
                    ReachingViews.Answer.refused("outbound.reason." + reason.code());
            case CallBack.Begun.NotNow no ->
                    ReachingViews.Answer.refused("contact.callback.not_now");
        };
    }

    @PostMapping("/desk/{contact}/callback/ended")
    String ended(@PathVariable UUID contact, @RequestParam boolean reached) {
        var again =
                calling.ended(
                        new ContactId(contact), reached ? Attempt.REACHED : Attempt.NOT_REACHED);
        return again ? "redirect:/desk" : "redirect:/desk/" + contact;
    }

    private Page aside(UUID contact, HttpServletRequest request, ReachingViews.Answer answer) {
        return Page.of(
                "contact/aside",
                asides.aside(
                        new ContactId(contact),
                        DeskController.language(request),
                        AsideViews.Extra.of(AroundViews.Asked.reaching(answer))));
    }
}
