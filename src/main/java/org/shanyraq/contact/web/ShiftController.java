package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.desk.AskAdvice;
import org.shanyraq.contact.desk.ChangeShift;
import org.shanyraq.contact.desk.EnterContact;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.Phone;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What goes on between colleagues of a shift: advice, the change of shifts, a contact entered. */
@Controller
class ShiftController {
    private final AskAdvice advice;
    private final ChangeShift shift;
    private final EnterContact entering;
    private final AsideViews views;

    ShiftController(AskAdvice advice, ChangeShift shift, EnterContact entering, AsideViews views) {
        this.advice = advice;
        this.shift = shift;
        this.entering = entering;
        this.views = views;
    }

    @PostMapping("/desk/{contact}/consult")
    Page ask(@PathVariable UUID contact, @RequestParam UUID staff, HttpServletRequest request) {
        var id = new ContactId(contact);
        advice.ask(id, new StaffId(staff));
        return Page.of(
                "contact/aside",
                views.aside(id, DeskController.language(request), AsideViews.Extra.NONE));
    }

    @PostMapping("/desk/{contact}/consult/{staff}/end")
    String endAdvice(@PathVariable UUID contact, @PathVariable UUID staff) {
        advice.end(new ContactId(contact), new StaffId(staff));
        return "redirect:/desk";
    }

    @PostMapping("/desk/shift")
    String changeShift(@RequestParam UUID to, @RequestParam(defaultValue = "") List<UUID> contact) {
        shift.offer(contact.stream().map(ContactId::new).toList(), new StaffId(to));
        return "redirect:/desk";
    }

    @PostMapping("/desk/shift/confirm")
    String confirm(@RequestParam UUID from) {
        shift.confirm(new StaffId(from));
        return "redirect:/desk";
    }

    @PostMapping("/desk/shift/refuse")
    String refuse(@RequestParam UUID other) {
        shift.refuse(new StaffId(other));
        return "redirect:/desk";
    }

    @PostMapping("/desk/enter")
    String enter(
            @RequestParam UUID once,
            @RequestParam String channel,
            @RequestParam String language,
            @RequestParam(name = "caller_kind") String callerKind,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String district,
            @RequestParam(defaultValue = "false") boolean child,
            @RequestParam(defaultValue = "false") boolean danger,
            @RequestParam(defaultValue = "") String words) {
        var entered =
                entering.enter(
                        new EnterContact.Entered(
                                once,
                                Channel.of(channel),
                                Language.of(language).orElse(Language.KK),
                                Optional.of(number)
                                        .filter(typed -> channel.equals(Channel.PHONE.code()))
                                        .flatMap(Phone::read),
                                callerKind,
                                Optional.of(district).filter(code -> code.matches("KZ[0-9]{6}")),
                                child,
                                danger,
                                AsideController.cut(words)));
        return "redirect:/desk/" + entered;
    }
}
