package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.queue.Overload;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The one switch that tells everybody that the line is overrun. */
@Controller
@RequestMapping("/routing/overload")
class OverloadController {
    private final Overload overload;
    private final StaffRegister register;

    OverloadController(Overload overload, StaffRegister register) {
        this.overload = overload;
        this.register = register;
    }

    @GetMapping
    Page show(Wording words) {
        return page(Form.empty(), words);
    }

    @PostMapping("/on")
    Object on(HttpServletRequest request, Wording words) {
        var form = Form.typed(request);
        if (!Overload.REASONS.contains(form.value("reason"))) {
            form.error("reason", "contact.overload.reason.empty");
        }
        if (form.value("why").length() > Overload.LONGEST_WHY) {
            form.error("why", "contact.rules.why.long", Overload.LONGEST_WHY);
        }
        if (form.hasErrors()) {
            return page(form, words).refused();
        }
        overload.on(form.value("reason"), form.value("why").strip());
        return "redirect:/routing/overload";
    }

    @PostMapping("/off")
    String off() {
        overload.off();
        return "redirect:/routing/overload";
    }

    private Page page(Form form, Wording words) {
        var log = overload.log();
        var names =
                register.find(
                        log.stream()
                                .flatMap(
                                        e -> Stream.concat(Stream.of(e.onBy()), e.offBy().stream()))
                                .collect(Collectors.toSet()));
        var reasons =
                Overload.REASONS.stream()
                        .map(code -> Choice.of(code, words.t("contact.overload.reason." + code)))
                        .toList();
        return Page.of("contact/overload", new OverloadPage(log, names, reasons, form));
    }
}
