package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import org.shanyraq.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Public addresses that lead nowhere: help is offered all the same. */
@Controller
class Elsewhere {
    private final Faces faces;

    Elsewhere(Faces faces) {
        this.faces = faces;
    }

    @GetMapping({PublicPages.IN_LANGUAGE + "/**", "/q", "/q/"})
    Page nothing(HttpServletRequest request) {
        var home = faces.atHome(request);
        return Page.of("portal/missing", new PlainPage(home)).with(HttpStatus.NOT_FOUND);
    }
}
