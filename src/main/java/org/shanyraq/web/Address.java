package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Language;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the reader is. Public pages carry the language in the path; on the working face it is the
 * reader's own choice.
 */
record Address(String path, String query) {
    static Address of(HttpServletRequest request) {
        var forwarded = request.getAttribute("jakarta.servlet.error.request_uri");
        var path = forwarded instanceof String original ? original : request.getRequestURI();
        // What is posted cannot be asked for again by a link, so its query is not repeated.
        return new Address(
                path, "GET".equals(request.getMethod()) ? orEmpty(request.getQueryString()) : "");
    }

    /** The language of a public page. */
    Optional<Language> language() {
        var end = path.indexOf('/', 1);
        return path.isEmpty()
                ? Optional.empty()
                : Language.of(path.substring(1, end < 0 ? path.length() : end));
    }

    String in(Language other) {
        if (language().isPresent()) {
            return "/" + other.code() + path.substring(3);
        }
        return with("lang", other.code());
    }

    /** This page with one more word in its query. */
    String with(String name, String value) {
        return UriComponentsBuilder.fromPath(path)
                .query(query)
                .replaceQueryParam(name, value)
                .build(false)
                .toUriString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
