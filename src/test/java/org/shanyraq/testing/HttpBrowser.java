package org.shanyraq.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.access.NewStaff;
import org.shanyraq.access.signin.Totp;
import org.springframework.context.ApplicationContext;

/** A browser without scripts: cookies, forms, and it shows redirects instead of following them. */
public final class HttpBrowser {
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(cookies)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String base;
    private final Clock clock;

    public HttpBrowser(ApplicationContext context) {
        this.base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        this.clock = context.getBean(Clock.class);
    }

    /** A browser of a node that runs as a process of its own. */
    public HttpBrowser(Node node) {
        this.base = "http://127.0.0.1:" + node.port();
        this.clock = Clock.systemUTC();
    }

    private HttpBrowser(HttpBrowser other, ApplicationContext context) {
        this(context);
        other.cookies.getCookieStore().getCookies().forEach(this::keep);
    }

    /** The same cookies at another node. */
    public HttpBrowser at(ApplicationContext node) {
        return new HttpBrowser(this, node);
    }

    private void keep(java.net.HttpCookie cookie) {
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET(), headers);
    }

    /** Posts a form with the token of the page at {@code page}. */
    public HttpResponse<String> post(
            String page, String path, Map<String, String> fields, String... headers) {
        var all = new LinkedHashMap<>(fields);
        csrf(get(page)).ifPresent(token -> all.put("_csrf", token));
        return postBare(path, all, headers);
    }

    public HttpResponse<String> postBare(
            String path, Map<String, String> fields, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields))),
                headers);
    }

    /** A form with files of text, as the page at {@code page} would send it. */
    public HttpResponse<String> postFiles(
            String page, String path, Map<String, String> fields, Map<String, byte[]> files) {
        var body = new ByteArrayOutputStream();
        var all = new LinkedHashMap<>(fields);
        csrf(get(page)).ifPresent(token -> all.put("_csrf", token));
        all.forEach((name, value) -> part(body, name, "", value.getBytes(StandardCharsets.UTF_8)));
        files.forEach((name, file) -> part(body, name, "; filename=\"table.csv\"", file));
        body.writeBytes("--seam--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "multipart/form-data; boundary=seam")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
        var head =
                "--seam\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                        .formatted(name, file);
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    /** A body that is encoded already, as no browser would. */
    public HttpResponse<String> postRaw(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)),
                headers);
    }

    /** Both proofs; fails when either is refused. */
    public HttpResponse<String> signIn(NewStaff person) {
        return signIn(person.signInName(), StaffForTests.PASSWORD);
    }

    /** The same for somebody of the demo country. */
    public HttpResponse<String> signIn(String name, String password) {
        var first = password(name, password);
        if (first.statusCode() != 302) {
            throw new AssertionError("password refused: " + first.statusCode());
        }
        for (int steps = -1; steps <= 1; steps++) {
            var second = code(name, clock.instant().plusSeconds(30L * steps));
            if (second.statusCode() == 302) {
                return second;
            }
        }
        throw new AssertionError("code refused");
    }

    public HttpResponse<String> password(String name, String password) {
        return post("/sign-in", "/sign-in", Map.of("name", name, "password", password));
    }

    public HttpResponse<String> code(NewStaff person, Instant moment) {
        return code(person.signInName(), moment);
    }

    private HttpResponse<String> code(String name, Instant moment) {
        var code = Totp.codeAt(EnrolStaff.demoSecret(name), moment);
        return post("/sign-in/code", "/sign-in/code", Map.of("code", code));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(java.net.HttpCookie::getValue)
                .findFirst();
    }

    /** All cookies by name, to be given to another browser. */
    public Map<String, String> cookies() {
        return cookies.getCookieStore().getCookies().stream()
                .collect(
                        Collectors.toMap(
                                java.net.HttpCookie::getName,
                                java.net.HttpCookie::getValue,
                                (one, other) -> other));
    }

    public void forgetCookie(String name) {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .toList()
                .forEach(cookie -> cookies.getCookieStore().remove(URI.create(base), cookie));
    }

    public static Optional<String> csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
