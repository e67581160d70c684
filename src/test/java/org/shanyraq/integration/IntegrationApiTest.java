package org.shanyraq.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.directory.Centres;
import org.shanyraq.directory.Partners;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** The narrow door for other systems: tokens by hand, scopes, rates, shapes, and bad input. */
@ShanyraqTest
class IntegrationApiTest {
    private static final Pattern TOKEN = Pattern.compile("class=\"token\"[^>]*>([^<]+)<");

    @Autowired ApplicationContext context;
    @Autowired Centres centres;
    @Autowired Partners partners;
    @Autowired RegisterCentres register;
    @Autowired StandInCentres standIns;
    @Autowired JsonMapper json;

    @Value("${local.server.port}")
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private String token = "";

    @BeforeEach
    void aTokenWithEveryScope() {
        token =
                issue(
                        partners.all().getFirst().id().toString(),
                        "contacts.create",
                        "contacts.follow",
                        "directory.read",
                        "cases.write");
    }

    @Test
    void aTokenIsShownOnceHasItsScopeAndEndsWhenRevoked() {
        var readsOnly = issue(partners.ministry().id().toString(), "directory.read");
        assertThat(get("/api/v1/locations", readsOnly).statusCode()).isEqualTo(200);
        assertThat(post("/api/v1/contacts", readsOnly, contact()).statusCode()).isEqualTo(403);
        var administrator = administrator();
        var page = administrator.get("/administration/tokens").body();
        assertThat(page).doesNotContain(readsOnly).contains("directory.read");

        var revoke =
                Pattern.compile(
                                "action=\"(/administration/tokens/[^\"]+/revoke)\"(?:(?!</form>).)*?value=\""
                                        + partners.ministry().id(),
                                Pattern.DOTALL)
                        .matcher(page);
        assertThat(revoke.find()).isTrue();
        administrator.post(
                "/administration/tokens",
                revoke.group(1),
                Map.of("partner", partners.ministry().id().toString()));

        await().until(() -> get("/api/v1/locations", readsOnly).statusCode() == 401);
    }

    @Test
    void whoeverPassesSomebodyOnLearnsWhatBecameOfThem() {
        var taken = post("/api/v1/contacts", token, contact());
        assertThat(taken.statusCode()).isEqualTo(201);
        var id = json.readTree(taken.body()).get("id").asString();

        var status = get("/api/v1/contacts/" + id, token);

        assertThat(status.statusCode()).isEqualTo(200);
        assertThat(json.readTree(status.body()).get("state").asString()).isEqualTo("waiting");
        var others = issue(partners.ministry().id().toString(), "contacts.follow");
        assertThat(get("/api/v1/contacts/" + id, others).statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyIsOneContactOfOnePartnerAndOtherWordsUnderItAreSetAside() {
        var key = UUID.randomUUID();
        var first = post("/api/v1/contacts", token, walkIn(key, "she came to our door"));
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(post("/api/v1/contacts", token, walkIn(key, "she came to our door")).body())
                .isEqualTo(first.body());
        isProblem(post("/api/v1/contacts", token, walkIn(key, "somebody else")), 409);
        var others = issue(partners.ministry().id().toString(), "contacts.create");
        var theirs = post("/api/v1/contacts", others, walkIn(key, "of another partner"));
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(first.body());
    }

    private static String walkIn(UUID key, String words) {
        return "{\"key\":\"%s\",\"channel\":\"walk_in\",\"language\":\"ru\",\"words\":\"%s\"}"
                .formatted(key, words);
    }

    @Test
    void aRateRefusesAskingButNeverHelp() {
        var greedy =
                issue(partners.ministry().id().toString(), "directory.read", "contacts.create");
        HttpResponse<String> refused = get("/api/v1/organizations", greedy);
        for (int i = 0; i < 2_000 && refused.statusCode() == 200; i++) {
            refused = get("/api/v1/organizations?per_page=1", greedy);
        }
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        isProblem(refused, 429);
        for (int i = 0; i < 20; i++) {
            assertThat(post("/api/v1/contacts", greedy, contact()).statusCode()).isEqualTo(201);
        }
    }

    @Test
    void centresAndServicesHaveTheShapesOfTheSpecification() {
        Acting.run(
                new Actor.Job("demo"),
                () -> register.register(standIns.make(4, 2, new Random(System.nanoTime()))));
        await().until(() -> centres.all().size() >= 5);

        var locations =
                json.readTree(get("/api/v1/locations?language=kk&per_page=3", token).body());

        assertThat(locations.get("page_number").asInt()).isEqualTo(1);
        assertThat(locations.get("contents").size()).isEqualTo(3);
        assertThat(locations.get("total_items").asInt()).isGreaterThanOrEqualTo(5);
        var one = locations.get("contents").get(0);
        for (var name :
                List.of(
                        "id",
                        "location_type",
                        "name",
                        "latitude",
                        "longitude",
                        "organization",
                        "languages",
                        "accessibility",
                        "addresses",
                        "schedules")) {
            assertThat(one.has(name)).as(name).isTrue();
        }
        var services = json.readTree(get("/api/v1/services?kind=shelter", token).body());
        for (var service : services.get("contents")) {
            assertThat(service.get("description").asString()).isEqualTo("shelter");
            var at =
                    service.get("service_at_locations").get(0).get("location").get("id").asString();
            var location = json.readTree(get("/api/v1/locations/" + at, token).body());
            assertThat(location.get("addresses").size()).as("a shelter has no address").isZero();
        }
    }

    @Test
    void badInputIsAnsweredWithAProblemThatNamesTheField() {
        var wrong =
                post(
                        "/api/v1/contacts",
                        token,
                        "{\"key\":\"%s\",\"language\":\"de\",\"words\":\"x\",\"district\":\"Almaty\"}"
                                .formatted(UUID.randomUUID()));
        isProblem(wrong, 400);
        var fields = new ArrayList<String>();
        json.readTree(wrong.body())
                .get("errors")
                .forEach(e -> fields.add(e.get("field").asString()));
        assertThat(fields).containsExactlyInAnyOrder("language", "district");

        isProblem(post("/api/v1/contacts", token, "{\"key\":"), 400);
        isProblem(post("/api/v1/contacts", token, "[".repeat(100_000)), 400);
        isProblem(post("/api/v1/cases", token, "{\"cases\":[{\"key\":\"x\"}]}"), 400);
        isProblem(get("/api/v1/locations?language=de", token), 400);
        isProblem(get("/api/v1/locations?per_page=1000000", token), 400);
        isProblem(get("/api/v1/locations?page=x", token), 400);
        isProblem(get("/api/v1/locations/not-an-id", token), 404);
        isProblem(get("/api/v1/nothing", token), 404);
        isProblem(get("/api/v1/locations", "wrong"), 401);
        isProblem(ask(request("/api/v1/locations", token).DELETE()), 405);
        isProblem(ask(request("/api/v1/locations", token).header("Accept", "text/xml").GET()), 406);
        isProblem(
                ask(
                        request("/api/v1/contacts", token)
                                .header("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("help"))),
                415);
    }

    @Test
    void problemsAreWordedInTheLanguageAskedFor() {
        for (var language : List.of("kk", "ru", "en")) {
            var answer =
                    ask(
                            request("/api/v1/locations/not-an-id", token)
                                    .header("Accept-Language", language)
                                    .GET());
            assertThat(answer.headers().firstValue("Content-Language")).contains(language);
        }
    }

    @Test
    void aHugeBodyIsRefusedAtOnce() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            var out = socket.getOutputStream();
            head(out, "Content-Length: 104857600");
            out.write(new byte[8_192]);
            out.flush();
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 413")
                    .contains("problem+json");
        }
    }

    @Test
    void aHugeBodyOfUnknownLengthIsRefusedWhenItIsTooMuch() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            var out = socket.getOutputStream();
            head(out, "Transfer-Encoding: chunked");
            var piece = ("{\"cases\":[\"" + "x".repeat(65_500)).getBytes(StandardCharsets.US_ASCII);
            try {
                for (int i = 0; i < 400; i++) {
                    out.write(
                            (Integer.toHexString(piece.length) + "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                    out.write(piece);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException shut) {
                // Answered before all of it was sent.
            }
            assertThat(answer(socket.getInputStream())).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aBodyThatDoesNotComeIsAnsweredToo() throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(40_000);
            var out = socket.getOutputStream();
            head(out, "Content-Length: 1000");
            out.write("{\"cases\":".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(answer(socket.getInputStream()))
                    .startsWith("HTTP/1.1 408")
                    .contains("problem+json");
        }
    }

    @Test
    void theDescriptionNamesEveryCallItsTokenAndItsRefusals() {
        var description = json.readTree(get("/v3/api-docs", "").body());

        var paths = new ArrayList<>(description.get("paths").propertyNames());
        assertThat(paths)
                .allMatch(path -> path.startsWith("/api/"))
                .contains(
                        "/api/v1/contacts",
                        "/api/v1/contacts/{id}",
                        "/api/v1/cases",
                        "/api/v1/locations",
                        "/api/v1/services",
                        "/api/v1/organizations");
        assertThat(description.get("components").get("securitySchemes").has("token")).isTrue();
        var help = description.get("paths").get("/api/v1/contacts").get("post").get("responses");
        assertThat(help.has("429")).as("help is never refused for its rate").isFalse();
        assertThat(help.has("413")).isTrue();
    }

    private String issue(String partner, String... scopes) {
        var administrator = administrator();
        var fields = new ArrayList<String>();
        for (var scope : scopes) {
            fields.add("scopes=" + scope);
        }
        var csrf = HttpBrowser.csrf(administrator.get("/administration/tokens")).orElseThrow();
        var made =
                administrator.postRaw(
                        "/administration/tokens",
                        "_csrf="
                                + csrf
                                + "&partner="
                                + partner
                                + "&purpose=test&days=30&"
                                + String.join("&", fields));
        var shown = TOKEN.matcher(made.body());
        assertThat(shown.find()).as(made.body()).isTrue();
        return shown.group(1);
    }

    private HttpBrowser administrator() {
        var staff = new StaffForTests(context);
        return staff.signIn(staff.enrol(Role.ADMINISTRATOR, centres.contactCentre().id()));
    }

    private static String contact() {
        return "{\"key\":\"%s\",\"language\":\"kk\",\"words\":\"Көмек керек\",\"danger\":false,\"child\":false}"
                .formatted(UUID.randomUUID());
    }

    private void isProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .startsWith("application/problem+json");
        var problem = json.readTree(answer.body());
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
    }

    private HttpResponse<String> get(String path, String bearer) {
        return ask(request(path, bearer).GET());
    }

    private HttpResponse<String> post(String path, String bearer, String body) {
        return ask(
                request(path, bearer)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path, String bearer) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
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

    private void head(OutputStream out, String length) throws IOException {
        out.write(
                ("POST /api/v1/cases HTTP/1.1\r\nHost: localhost:%d\r\nAuthorization: Bearer %s\r\nContent-Type:"
                                + " application/json\r\n%s\r\n\r\n")
                        .formatted(port, token, length)
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(InputStream in) throws IOException {
        var buffer = new byte[4_096];
        var text = new StringBuilder();
        int read;
        while ((read = in.read(buffer)) > 0) {
            text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
            if (text.toString().contains("\"status\"")) {
                break;
            }
        }
        return text.toString();
    }
}
