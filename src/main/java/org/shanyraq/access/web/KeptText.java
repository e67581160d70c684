package org.shanyraq.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.door.Asked;
import org.shanyraq.access.door.KeptForms;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.WebUtils;

/** Gives back what was typed when a sign-in lapsed, to be sent again or thrown away. */
@Controller
class KeptText {
    private final KeptForms forms;

    KeptText(KeptForms forms) {
        this.forms = forms;
    }

    @GetMapping("/kept")
    Page show(HttpServletRequest request) {
        var me = Entry.signedIn().orElseThrow().staffId();
        return id(request)
                .flatMap(id -> forms.find(me, id))
                .map(form -> Page.of("access/kept", form))
                .orElseGet(() -> Page.of("access/kept-over").with(HttpStatus.NOT_FOUND));
    }

    @PostMapping("/kept/discard")
    String discard(HttpServletRequest request) {
        var me = Entry.signedIn().orElseThrow().staffId();
        id(request).ifPresent(id -> forms.discard(me, id));
        return "redirect:/home";
    }

    static Optional<UUID> id(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, Asked.KEPT_FORM))
                .map(jakarta.servlet.http.Cookie::getValue)
                .filter(value -> value.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString);
    }
}
