package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;

/**
 * What goes wrong is said in the reader's language, with a way out; help is offered all the same.
 */
@ShanyraqTest
@DirtiesContext
class ErrorPagesTest {
    private static final Browser BROWSER = Browser.open();

    @Autowired ApplicationContext context;
    @Autowired Words words;

    @Value("${local.server.port}")
    int port;

    @Value("${shanyraq.db.url}")
    String database;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void onThePublicFaceHelpAndTheWayOutAreOnEachOfThem(Language language) {
        var base = "/" + language.code();
        helps(get(base + "/nothing/here"), 404, language);
        helps(ask(request(base + "/about").DELETE()), 405, language);
        helps(
                ask(
                        request(base + "/write/say")
                                .header("Origin", "https://elsewhere.example")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("words=x"))),
                403,
                language);
        helps(
                ask(
                        request(base + "/write")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("words=" + "x".repeat(700_000)))),
                413,
                language);
        helps(get(base + "/live"), 400, language);
        try (var visit = BROWSER.visit(context)) {
            visit.page().navigate(base + "/nothing");
            assertThat(visit.page().locator("#out").isVisible()).isTrue();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whoBeginsToAskForHelpIsNotTurnedAwayByAProxyThatLooksForeign(Language language) {
        var answer =
                ask(
                        request("/" + language.code() + "/write")
                                .header("Origin", "https://translate.example")
                                .header("Sec-Fetch-Site", "cross-site")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("words=help+me+please")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("help me please")
                .contains(words.in(language).t("portal.write.once_more"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var old =
                ask(
                        request("/" + language.code() + "/write")
                                .header("Origin", "null")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "words=help&once=" + java.util.UUID.randomUUID())));
        assertThat(old.statusCode()).as("an old phone says Origin: null").isEqualTo(200);
    }

    @Test
    void publicPagesGetNoCookieWhateverTheAddressSays() {
        for (var path :
                new String[] {"/?lang=ru", "/?theme=dark", "/q/ABC-01?lang=kk", "/kk/?lang=ru"}) {
            assertThat(get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void staffAreToldInTheirLanguageAndFindTheWayBack(Language language) {
        var browser = signedIn();
        var answer = browser.get("/staff/nobody?lang=" + language.code());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .contains(words.in(language).t("web.mishap.404.what"))
                .contains("href=\"/home\"");
        var refused = browser.get("/components?lang=" + language.code());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains(words.in(language).t("web.mishap.403.what"));
    }

    @Test
    void whatIsNoRequestAtAllIsAnsweredWithoutAWordAboutTheProgram() throws IOException {
        assertThat(send("GET /kk/[%zz HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Tomcat", "org.apache", "java");
    }

    @Test
    void whoseLetterBreaksOffIsToldSoOnAPageThatHelps() throws IOException {
        assertThat(
                        send(
                                "POST /write HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                        + "Content-Type: multipart/form-data; boundary=b\r\n"
                                        + "Content-Length: 12\r\n\r\n--b\r\nwords=h"))
                .startsWith("HTTP/1.1 400")
                .contains(words.in(Language.KK).t("web.mishap.400.what"));
    }

    @Test
    void whosePhoneSendsOddBytesIsHelpedLikeAnybody() throws IOException {
        for (var header : new String[] {"Accept-Language", "Accept", "User-Agent", "Cookie"}) {
            assertThat(
                            send(
                                    "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                            + header
                                            + ": \u0095\u00ff;=,\r\n\r\n"))
                    .as(header)
                    .startsWith("HTTP/1.1 200")
                    .contains("tel:111");
        }
    }

    @Test
    void whileTheDatabaseIsAwayEveryPageSaysSoAndHelpGoesOn() throws SQLException {
        var browser = signedIn();
        var name = database.substring(database.lastIndexOf('/') + 1);
        try (var connection = TestDatabase.superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("alter database " + name + " allow_connections false");
            try {
                statement.execute(
                        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                                + name
                                + "'");
                var page = browser.get("/cases?lang=ru");
                assertThat(page.statusCode()).isEqualTo(503);
                assertThat(page.body())
                        .contains(words.in(Language.RU).t("web.mishap.503.what"))
                        .contains("href=\"/");
                assertThat(get("/kk/").statusCode()).isEqualTo(200);
                var written =
                        ask(
                                request("/kk/write")
                                        .header("Content-Type", "application/x-www-form-urlencoded")
                                        .POST(
                                                BodyPublishers.ofString(
                                                        "words=help&once="
                                                                + java.util.UUID.randomUUID())));
                assertThat(written.statusCode()).as("help is journalled").isEqualTo(200);
            } finally {
                statement.execute("alter database " + name + " allow_connections true");
            }
        }
    }

    private void helps(HttpResponse<String> answer, int status, Language language) {
        assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(status);
        assertThat(answer.body())
                .as(answer.uri() + " " + status)
                .contains("lang=\"" + language.code() + "\"")
                .contains(
                        words.in(language).t("web.mishap." + status + ".what"),
                        "id=\"out\"",
                        "tel:102",
                        "tel:111");
    }

    private HttpBrowser signedIn() {
        var staff = new StaffForTests(context);
        return staff.signIn(staff.enrol(Role.SOCIAL_WORKER, CentreId.fresh()));
    }

    /** Byte by byte, as no client of a library would. */
    private String send(String request) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String path) {
        return ask(request(path).GET());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
