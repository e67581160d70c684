package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * What surrounds every template: the reader's language and words, who they are, the menu, the nonce
 * of this answer. A controller may ask for it as an argument.
 */
public final class Shell {
    private static final String ATTRIBUTE = Shell.class.getName();

    private final Shells house;
    private final Wording words;
    private final Theme theme;
    private final String nonce;
    private final Address address;
    private final Optional<CsrfToken> csrf;
    private final Optional<Actor.Staff> reader;

    Shell(
            Shells house,
            Wording words,
            Theme theme,
            String nonce,
            Address address,
            Optional<CsrfToken> csrf,
            Optional<Actor.Staff> reader) {
        this.house = house;
        this.words = words;
        this.theme = theme;
        this.nonce = nonce;
        this.address = address;
        this.csrf = csrf;
        this.reader = reader;
    }

    /** The shell of this request, made once. */
    public static Shell of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Shell made) {
            return made;
        }
        var context = RequestContextUtils.findWebApplicationContext(request);
        if (context == null) {
            throw new IllegalStateException("a shell outside of the program");
        }
        return context.getBean(Shells.class).around(request);
    }

    void keepIn(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The text under the key, in the reader's language. */
    public String t(String key, Object... arguments) {
        return words.t(key, arguments);
    }

    /** The text in another language than the reader's, for what others will read. */
    public String in(Language other, String key) {
        return house.words(other).t(key);
    }

    public String t(Message message) {
        return words.t(message);
    }

    public Wording words() {
        return words;
    }

    public Language language() {
        return words.language();
    }

    public String date(LocalDate day) {
        return words.date(day);
    }

    public String moment(Instant at) {
        return words.moment(at);
    }

    public String lately(Instant at) {
        return words.lately(at);
    }

    public String span(Duration span) {
        return words.span(span);
    }

    public String number(long value) {
        return words.number(value);
    }

    public Instant now() {
        return words.now();
    }

    public Theme theme() {
        return theme;
    }

    /** The nonce that this answer's scripts and styles carry. */
    public String nonce() {
        return nonce;
    }

    /** The path of this page, without its query. */
    public String path() {
        return address.path();
    }

    /** This page in another language: by path on the public face, by {@code ?lang=} elsewhere. */
    public String inLanguage(Language other) {
        return address.in(other);
    }

    /** This page, light or dark. */
    public String inTheme(Theme other) {
        return address.with(Choices.THEME, other.code());
    }

    /**
     * Where a file of the page lies: {@code asset("app.js")}. Its address changes with its content.
     */
    public String asset(String name) {
        return house.assets().address(name);
    }

    /**
     * The token that a form must carry. Asking for it makes a session: never ask on a public page.
     */
    public Optional<CsrfToken> csrf() {
        return csrf;
    }

    public Optional<Actor.Staff> reader() {
        return reader;
    }

    /** Who the reader is and where they work, in words. */
    public Optional<SignIns.Badge> badge() {
        return reader.flatMap(staff -> house.badge(staff, language()));
    }

    /** The lines of the rail that the reader may see, in order. */
    public List<MenuLine> menu() {
        return reader.map(staff -> house.menu(staff, words, path())).orElse(List.of());
    }

    /** What stands above every page for this reader. */
    public List<Raised> banners() {
        return reader.map(staff -> house.banners(staff, this)).orElse(List.of());
    }

    /** Whether every page must say that nobody here is real. */
    public boolean demo() {
        return house.settings().demo();
    }

    public WebSettings settings() {
        return house.settings();
    }

    /** One banner, made, with the topic and the number from which the page listens on. */
    public record Raised(String topic, String name, long number, String html) {}

    /** One line of the rail, worded. */
    public record MenuLine(String name, String path, boolean current, int waiting) {}
}
