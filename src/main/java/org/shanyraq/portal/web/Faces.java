package org.shanyraq.portal.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Shell;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Makes the face of each public page from its address. */
@Component
class Faces {
    private final DatedSettings settings;
    private final String harmless;
    private final String style = shortened("public.css");
    private final String script = shortened("leave.js");
    private final String talk = shortened("talk.js");

    Faces(PortalSettings portal, DatedSettings settings) {
        this.settings = settings;
        harmless = portal.harmlessSite().toString();
    }

    /** The face of a page that is none: its languages lead to the beginning. */
    Face atHome(HttpServletRequest request) {
        var face = around(request);
        return new Face(
                face.language(), face.code(), "", face.harmless(), face.style(), face.script());
    }

    Face around(HttpServletRequest request) {
        var parts = Shell.of(request).path().split("/", -1);
        int at = parts.length > 1 && Language.of(parts[1]).isPresent() ? 2 : 1;
        Optional<String> code = Optional.empty();
        if (parts.length > at + 1 && parts[at].equals("q")) {
            code = Face.code(parts[at + 1]);
            at += 2;
        }
        var here = new StringBuilder();
        for (; at < parts.length; at++) {
            if (!parts[at].isEmpty()) {
                here.append('/').append(parts[at]);
            }
        }
        var shell = Shell.of(request);
        return new Face(shell.language(), code, here.toString(), harmless, style, script);
    }

    /** For how many days after its end a conversation's words can still be read. */
    long keptDays() {
        return settings.duration("contact.text.keep").toDays();
    }

    /** The script of the conversation. */
    String talk() {
        return talk;
    }

    /** Without its comments and indentation, since it travels with every page. */
    private static String shortened(String name) {
        try {
            return new ClassPathResource("portal/" + name)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                    .collect(Collectors.joining("\n"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }
}
