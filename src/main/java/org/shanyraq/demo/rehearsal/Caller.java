package org.shanyraq.demo.rehearsal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shanyraq.demo.DemoCountry.DemoAccount;
import org.shanyraq.ground.Language;

/** One browser of the rehearsal: keeps cookies, sends forms, follows links. */
final class Caller {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");
    private static final int PAGES = 14;

    private final String base;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    Caller(String base) {
        this.base = base;
    }

    /** The public face in each language, and a contact in one of them. */
    void writeToUs() {
        for (var language : Language.values()) {
            get("/" + language.code());
        }
        get("/kk/write");
        post(
                "/kk/write",
                Map.of("once", UUID.randomUUID().toString(), "words", "Сәлем", "language", "kk"));
    }

    /** Whether both proofs were taken. */
    boolean signIn(DemoAccount account) {
        submit("/sign-in", Map.of("name", account.signInName(), "password", account.password()));
        var code = codeOf(account);
        code.ifPresent(digits -> submit("/sign-in/code", Map.of("code", digits)));
        return code.isPresent();
    }

    /** The page a role begins with, and those that it links to. */
    void lookAround() {
        links(get("/")).forEach(this::get);
    }

    private Optional<String> codeOf(DemoAccount account) {
        var row =
                Pattern.compile(
                        "<code>"
                                + Pattern.quote(account.signInName())
                                + "</code>.*?<code>(\\d{6})</code>");
        var found = row.matcher(get("/demo/codes/now"));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(MatchResult::group)
                .map(link -> link.substring(link.indexOf("href=\"") + 6, link.length() - 1))
                .filter(link -> !link.contains("sign-out") && !link.startsWith("/assets"))
                .distinct()
                .limit(PAGES)
                .toList();
    }

    private void submit(String page, Map<String, String> fields) {
        var all = new LinkedHashMap<>(fields);
        var token = TOKEN.matcher(get(page));
        if (token.find()) {
            all.put("_csrf", token.group(1));
        }
        post(page, all);
    }

    private String get(String path) {
        return send(HttpRequest.newBuilder(URI.create(base + path.replace("&amp;", "&"))).GET());
    }

    private void post(String path, Map<String, String> fields) {
        send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(encoded(fields))));
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            return answer.body();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(
                        field ->
                                field.getKey()
                                        + "="
                                        + URLEncoder.encode(
                                                field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
