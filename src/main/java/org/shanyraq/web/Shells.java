package org.shanyraq.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Makes the shell of each request. */
@Component
public class Shells {
    private final Words words;
    private final Assets assets;
    private final WebSettings settings;
    private final ObjectProvider<MenuEntry> menu;
    private final ObjectProvider<SignIns> signIns;
    private final ObjectProvider<Banner> banners;
    private final Templates templates;

    Shells(
            Words words,
            Assets assets,
            WebSettings settings,
            ObjectProvider<MenuEntry> menu,
            ObjectProvider<SignIns> signIns,
            ObjectProvider<Banner> banners,
            Templates templates) {
        this.words = words;
        this.assets = assets;
        this.settings = settings;
        this.menu = menu;
        this.signIns = signIns;
        this.banners = banners;
        this.templates = templates;
    }

    /** The shell of this request; made at the first call, kept for the next. */
    public Shell around(HttpServletRequest request) {
        var shell =
                new Shell(
                        this,
                        words.in(language(request)),
                        theme(request),
                        Nonce.of(request),
                        Address.of(request),
                        Optional.ofNullable(
                                (CsrfToken) request.getAttribute(CsrfToken.class.getName())),
                        Acting.staff());
        shell.keepIn(request);
        return shell;
    }

    /** A shell for fragments that are made while no request is there to answer. */
    public Shell apart(Language language) {
        return new Shell(
                this,
                words.in(language),
                Theme.AUTO,
                "",
                new Address("", ""),
                Optional.empty(),
                Acting.staff());
    }

    /** By path, else as asked, else as chosen before, else as the browser says, else Kazakh. */
    static Language language(HttpServletRequest request) {
        return Address.of(request)
                .language()
                .or(() -> asked(request, Choices.LANGUAGE).flatMap(Language::of))
                .or(() -> cookie(request, Choices.LANGUAGE).flatMap(Language::of))
                .or(() -> accepted(request))
                .orElse(Language.KK);
    }

    /**
     * Only by an address, as it is kept by {@link Choices}: of a form that cannot be read the
     * server tells the first who asks, so that must be the one for whom it was typed. An address
     * that is spoilt takes away no page.
     */
    private static Optional<String> asked(HttpServletRequest request, String name) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(request.getParameter(name));
        } catch (InvalidParameterException spoilt) {
            return Optional.empty();
        }
    }

    /** As asked, else as chosen before, else as the device says. */
    private static Theme theme(HttpServletRequest request) {
        return asked(request, Choices.THEME)
                .or(() -> cookie(request, Choices.THEME))
                .map(Theme::of)
                .orElse(Theme.AUTO);
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        var wanted = request.getLocales();
        while (wanted.hasMoreElements()) {
            var language = Language.of(wanted.nextElement().getLanguage());
            if (language.isPresent()) {
                return language;
            }
        }
        return Optional.empty();
    }

    Wording words(Language language) {
        return words.in(language);
    }

    Assets assets() {
        return assets;
    }

    WebSettings settings() {
        return settings;
    }

    Optional<SignIns.Badge> badge(Actor.Staff staff, Language language) {
        return Optional.ofNullable(signIns.getIfAvailable())
                .map(known -> known.badge(staff, language));
    }

    List<Shell.Raised> banners(Actor.Staff staff, Shell shell) {
        return banners.stream()
                .flatMap(
                        banner ->
                                banner
                                        .now(staff)
                                        .map(
                                                event ->
                                                        new Shell.Raised(
                                                                banner.topic(),
                                                                event.name(),
                                                                event.number(),
                                                                templates.render(
                                                                        event.fragment(), shell)))
                                        .stream())
                .toList();
    }

    List<Shell.MenuLine> menu(Actor.Staff staff, Wording wording, String path) {
        return menu.stream()
                .filter(entry -> entry.roles().contains(staff.role()))
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .map(
                        entry ->
                                new Shell.MenuLine(
                                        wording.t(entry.key()),
                                        entry.path(),
                                        entry.leadsTo(path),
                                        entry.counter().getAsInt()))
                .toList();
    }
}
