package org.shanyraq.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
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
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.queue.AcceptContact;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.shanyraq.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whatever is typed or sent: it is cleaned or refused in the reader's language, and kept once. */
@ShanyraqTest
class BadInputTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final long HUNDRED_MB = 100L << 20;

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired AcceptContact accepting;
    @Autowired Words words;

    @Value("${shanyraq.db.url}")
    String url;

    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private NewStaff person;
    private HttpBrowser desk;
    private ContactId contact;

    @BeforeEach
    void aConversation() {
        person = new StaffForTests(context).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        desk = new StaffForTests(context).signIn(person);
        contact = Acting.as(new Actor.Visitor(), () -> open.open(approach())).contact();
        assertThat(Acting.as(StaffForTests.acting(person), () -> accepting.takeOver(contact)))
                .isTrue();
    }

    static Stream<Arguments> oddTexts() {
        return Stream.of(
                Arguments.of("NUL", "a%00b", "ab"),
                Arguments.of("bidi", "a%e2%80%aeb%e2%81%a6c", "abc"),
                Arguments.of("10,000 marks", "a" + "%cc%a3".repeat(10_000) + "b", "b"),
                Arguments.of("markup", "%3Cscript%3Ealert(1)%3C/script%3E", "&lt;script&gt;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oddTexts")
    void oddTextIsCleanedAndKept(String name, String sent, String shown) throws Exception {
        var answer = post("/ru/write", "once=" + UUID.randomUUID() + "&words=" + sent);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("class=\"visitor\"")
                .contains(shown)
                .doesNotContain("\0", "\u202e", "\u2066", "<script>alert")
                .doesNotContain("\u0323".repeat(9));
    }

    /**
     * No browser sends them; what does is told so in the reader's language, and nothing is kept.
     */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsNoTextIsRefused(Language language) throws Exception {
        long before = count("select count(*) from contact.contact");
        for (var spoilt : new String[] {"a%ed%a0%80b", "a%ff%feb", "%zz", "%"}) {
            var answer =
                    post(
                            "/" + language.code() + "/write",
                            "once=" + UUID.randomUUID() + "&words=" + spoilt);
            assertThat(answer.statusCode()).as(spoilt).isEqualTo(400);
            assertThat(answer.body()).contains(words.in(language).t("web.mishap.400.what"));
        }
        assertThat(count("select count(*) from contact.contact")).isEqualTo(before);
    }

    @Test
    void whatIsNoTextIsRefusedAtTheDesk() throws Exception {
        var token = HttpBrowser.csrf(desk.get("/desk/" + contact)).orElseThrow();
        var fields = new StringBuilder("_csrf=" + token + "&text=a%ed%a0%80b");
        message("x", 1)
                .forEach(
                        (name, value) -> {
                            if (!name.equals("text")) {
                                fields.append('&').append(name).append('=').append(value);
                            }
                        });
        var answer = desk.postRaw("/desk/" + contact + "/say", fields.toString());
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(lines()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anAddressThatIsSpoiltStillShowsThePage(Language language) throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            ("GET /"
                                            + language.code()
                                            + "?from=%zz HTTP/1.1\r\nHost: localhost:"
                                            + port
                                            + "\r\nConnection: close\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aHundredMegabytesAreRefusedInHerLanguage(Language language) throws Exception {
        for (var path : new String[] {"/write", "/write/say", "/near"}) {
            var status = headOfAHundredMegabytes("/" + language.code() + path);
            assertThat(status).startsWith("HTTP/1.1 413");
            assertThat(status).contains(words.in(language).t("web.mishap.413.what"));
        }
    }

    @Test
    void whatIsTooLongIsGivenBack() throws Exception {
        var text = "ж".repeat(4_001);
        var answer = post("/kk/write", "once=" + UUID.randomUUID() + "&words=" + text);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(text).contains("role=\"alert\"");
    }

    @Test
    void aFormSentTwiceIsOneContact() throws Exception {
        long before = count("select count(*) from contact.contact");
        var form = "once=" + UUID.randomUUID() + "&words=екі рет";
        var both = Stream.of(send(form), send(form)).toList();
        for (var one : both) {
            assertThat(one.get().statusCode()).isEqualTo(200);
        }
        assertThat(count("select count(*) from contact.contact")).isEqualTo(before + 1);
    }

    private java.util.concurrent.CompletableFuture<HttpResponse<String>> send(String form) {
        return http.sendAsync(request("/kk/write", form), BodyHandlers.ofString());
    }

    @Test
    void aBodyThatStopsIsNotWaitedForAndNobodyElseWaits() throws Exception {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(head("/kk/write", 1_000, "words=a").getBytes(StandardCharsets.US_ASCII));
            var answer = post("/kk/write", "once=" + UUID.randomUUID() + "&words=x");
            assertThat(answer.statusCode()).isEqualTo(200);
            long began = System.nanoTime();
            socket.getInputStream().readAllBytes();
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(15));
        }
    }

    @Test
    void anOperatorsMessageSentTwiceStandsOnce() throws Exception {
        var fields = message("бір рет", 1);
        assertThat(say(fields).statusCode()).isEqualTo(200);
        assertThat(say(fields).statusCode()).isEqualTo(200);
        assertThat(lines()).isEqualTo(1);
    }

    @Test
    void wrongTypesAtTheDeskAreRefused() {
        var wrong = new java.util.HashMap<>(message("x", 1));
        wrong.put("order", "first");
        assertThat(say(wrong).statusCode()).isEqualTo(400);
        assertThat(desk.get("/desk/not-an-id").statusCode()).isEqualTo(404);
        assertThat(desk.get("/desk/" + UUID.randomUUID()).statusCode()).isIn(403, 404);
    }

    @Test
    void whatIsTooLongAtTheDeskIsGivenBack() throws Exception {
        var text = "ж".repeat(4_001);
        var answer = say(message(text, 1));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(text);
        assertThat(lines()).isZero();
    }

    @Test
    void whatWasTypedWhenTheSignInEndedIsGivenBackAfterTheNext() throws Exception {
        var page = desk.get("/desk/" + contact);
        var fields = new java.util.HashMap<>(message("ұзақ жазылған жауап", 1));
        fields.put("_csrf", HttpBrowser.csrf(page).orElseThrow());
        change("update access.sign_in set ended_at = now() where staff = '" + person.id() + "'");
        Thread.sleep(2_500); // within this time every node knows
        var lapsed = desk.postBare("/desk/" + contact + "/say", fields);
        assertThat(lapsed.statusCode()).isEqualTo(302);
        assertThat(lapsed.headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
        assertThat(lines()).isZero();

        desk.signIn(person);
        var kept = desk.get("/kept");
        assertThat(kept.body()).contains("ұзақ жазылған жауап");
        fields.put("_csrf", HttpBrowser.csrf(kept).orElseThrow());
        assertThat(desk.postBare("/desk/" + contact + "/say", fields).statusCode()).isEqualTo(200);
        assertThat(lines()).isEqualTo(1);
    }

    private Map<String, String> message(String text, int order) {
        return Map.of(
                "page", UUID.randomUUID().toString(),
                "key", UUID.randomUUID().toString(),
                "order", Integer.toString(order),
                "text", text);
    }

    private HttpResponse<String> say(Map<String, String> fields) {
        return desk.post("/desk/" + contact, "/desk/" + contact + "/say", fields);
    }

    private long lines() throws SQLException {
        return count(
                "select count(*) from contact.line where side = 'operator' and kind = 'words' and contact_id = '"
                        + contact
                        + "'");
    }

    /** The answer comes before the body would have. */
    private String headOfAHundredMegabytes(String path) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(
                            head(path, HUNDRED_MB, "words=" + "a".repeat(1_000))
                                    .getBytes(StandardCharsets.US_ASCII));
            // The page, not the end of the line: the server waits a while for what was announced.
            var answer = new ByteArrayOutputStream();
            var part = new byte[8_192];
            var text = "";
            for (int read = 0; read >= 0 && !text.contains("</html>"); ) {
                read = socket.getInputStream().read(part);
                answer.write(part, 0, Math.max(read, 0));
                text = answer.toString(StandardCharsets.UTF_8);
            }
            return text;
        }
    }

    private String head(String path, long length, String body) {
        return "POST "
                + path
                + " HTTP/1.1\r\nHost: localhost:"
                + port
                + "\r\nContent-Type: "
                + FORM
                + "\r\nContent-Length: "
                + length
                + "\r\n\r\n"
                + body;
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return http.send(request(path, form), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpRequest request(String path, String form) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", FORM)
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private long count(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var row = superuser.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void change(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(database());
                var statement = superuser.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static Approach approach() {
        return new Approach(
                UUID.randomUUID(),
                Channel.WEB_CHAT,
                Language.KK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("сәлем"),
                false,
                false);
    }
}
