package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that only speak: what to do, what the law says, what 111 keeps. */
@Controller
class PublicPages {
    static final String IN_LANGUAGE = "/{language:kk|ru|en}";
    static final String BY_NOTICE = IN_LANGUAGE + "/q/{code}";

    private final Faces faces;
    private final Waiting waiting;
    private final DatedSettings settings;

    PublicPages(Faces faces, Waiting waiting, DatedSettings settings) {
        this.faces = faces;
        this.waiting = waiting;
        this.settings = settings;
    }

    @GetMapping({"/", IN_LANGUAGE, IN_LANGUAGE + "/", "/q/{code}", BY_NOTICE, BY_NOTICE + "/"})
    Page home(HttpServletRequest request, Language language) {
        return Page.of(
                "portal/home",
                new HomePage(faces.around(request), waiting.toldIn(language), waiting.isOverrun()));
    }

    @GetMapping({IN_LANGUAGE + "/questions", BY_NOTICE + "/questions"})
    Page questions(HttpServletRequest request) {
        return Page.of("portal/questions", new PlainPage(faces.around(request)));
    }

    @GetMapping({IN_LANGUAGE + "/rights", BY_NOTICE + "/rights"})
    Page rights(HttpServletRequest request) {
        return Page.of(
                "portal/rights",
                new RightsPage(
                        faces.around(request),
                        LocalDate.parse(settings.text("portal.law.read")),
                        settings.number("portal.law.order_days"),
                        settings.number("portal.law.check_days"),
                        settings.number("portal.law.court_months")));
    }

    @GetMapping({IN_LANGUAGE + "/friend", BY_NOTICE + "/friend"})
    Page friend(HttpServletRequest request) {
        return Page.of("portal/friend", new PlainPage(faces.around(request)));
    }

    @GetMapping({IN_LANGUAGE + "/calm", BY_NOTICE + "/calm"})
    Page calm(HttpServletRequest request) {
        return Page.of("portal/calm", new PlainPage(faces.around(request)));
    }

    @GetMapping({IN_LANGUAGE + "/about", BY_NOTICE + "/about"})
    Page about(HttpServletRequest request) {
        return Page.of("portal/about", new AboutPage(faces.around(request), faces.keptDays()));
    }
}
