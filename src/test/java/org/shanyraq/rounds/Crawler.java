package org.shanyraq.rounds;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.shanyraq.testing.HttpBrowser;

/** Takes all that it can get with one sign-in: follows every link, page after page. */
final class Crawler {
    private static final Pattern LINK =
            Pattern.compile("(?:href|action|hx-get|data-href)=\"(/[^\"#]*)");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");

    /** Pages that end the sign-in, and the public face, which shows nobody's record. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/(sign-out|lock|live|kk|ru|en|q|demo|assets|css|js)(/.*|\\?.*)?|/");

    /** Of pages that differ only by an id or a parameter, so many. */
    private static final int OF_A_KIND = 6;

    private static final int MOST = 80;

    private final HttpBrowser browser;
    private final BiConsumer<String, HttpResponse<String>> seen;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /**
     * @param seen is told each address and its answer
     */
    Crawler(HttpBrowser browser, BiConsumer<String, HttpResponse<String>> seen) {
        this.browser = browser;
        this.seen = seen;
    }

    /** Follows links from some pages on; returns how many pages were seen. */
    int follow(Collection<String> begin) {
        begin.forEach(this::note);
        int pages = 0;
        while (!ahead.isEmpty() && pages < MOST) {
            var answer = look(ahead.poll());
            pages++;
            links(answer).forEach(this::note);
        }
        return pages;
    }

    HttpResponse<String> look(String path) {
        var answer = browser.get(path);
        seen.accept(path, answer);
        return answer;
    }

    private static Set<String> links(HttpResponse<String> answer) {
        var links = new LinkedHashSet<String>();
        LINK.matcher(answer.body())
                .results()
                .forEach(link -> links.add(link.group(1).replace("&amp;", "&")));
        answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", ""))
                .ifPresent(links::add);
        return links;
    }

    private void note(String link) {
        var path = link.replaceAll("[?&](lang|theme)=\\w+", "");
        if (LEFT_OUT.matcher(path).matches() || !known.add(path)) {
            return;
        }
        var kind = ID.matcher(path).replaceAll("{id}").replaceAll("=[^&]*", "=");
        if (kinds.merge(kind, 1, Integer::sum) <= OF_A_KIND) {
            ahead.add(path);
        }
    }

    /** Every address of a pattern that some things' ids give. */
    static List<String> addresses(String pattern, List<Map<String, String>> things) {
        var addresses = new LinkedHashMap<String, Boolean>();
        for (var thing : things) {
            var path = pattern;
            for (var part : thing.entrySet()) {
                path = path.replace("{" + part.getKey() + "}", part.getValue());
            }
            if (!path.contains("{")) {
                addresses.put(path, true);
            }
        }
        return List.copyOf(addresses.keySet());
    }
}
