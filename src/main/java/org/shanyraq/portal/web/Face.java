package org.shanyraq.portal.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.shanyraq.ground.Language;

/**
 * What surrounds every public page: where its links lead, its one look and its one script. Both
 * stand in the page itself, so that the device keeps no file of ours.
 *
 * @param language of this page
 * @param code of the notice that was followed, carried in the links and the form, never in a cookie
 * @param here the page, from its language on, such as {@code /rights}; empty at home
 * @param harmless where leaving leads
 */
public record Face(
        Language language,
        Optional<String> code,
        String here,
        String harmless,
        String style,
        String script) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,40}");

    /** The code, if it can be one; whoever follows a spoilt notice is helped all the same. */
    static Optional<String> code(String text) {
        return CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** The address of a public page, in this language and with this notice's code. */
    public String to(String page) {
        return base(language) + page;
    }

    /** This page in another language. */
    public String in(Language other) {
        return base(other) + here;
    }

    public boolean isHome() {
        return here.isEmpty();
    }

    private String base(Language other) {
        return "/" + other.code() + code.map(value -> "/q/" + value).orElse("");
    }
}
