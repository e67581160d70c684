package org.shanyraq.ground.backup;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.database.DatabaseAddress;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.testing.Commanded;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.Node;
import org.shanyraq.testing.OwnHome;
import org.shanyraq.testing.OwnHomeTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Backup, restore and the verifying of the trail, as processes on a program that serves: a copy
 * holds everything but the keys, starts, and does not bring back what was erased since.
 */
@OwnHomeTest
class CommandsTest {
    private static final String PIN = "471147";
    private static final String WORDS = "мұны кейін оқимын";

    @TempDir Path folder;

    @Autowired ApplicationContext program;
    @Autowired DatabaseAddress database;
    @Autowired Sealing sealing;
    @Autowired TransactionTemplate transaction;

    @Test
    void aCopyComesBackWithoutTheKeysAndWithoutWhatWasErasedSince() throws Exception {
        var her = write(WORDS);
        write("бұл өшіріледі");
        var erased = newest();
        var copy = folder.resolve("copy");

        var backup = command("backup", copy.toString());
        var verifying = command("audit", "verify");
        assertThat(Commanded.end(backup)).extracting(Commanded::code).isEqualTo(0);
        var verdict = Commanded.end(verifying);
        assertThat(verdict.said()).contains("sound: nothing was altered");
        assertThat(verdict.code()).isEqualTo(0);
        assertNoKeysIn(copy);

        destroyKeyOf(erased);
        var data = folder.resolve("data");
        restoreInto(data, copy);
        try (var node =
                Node.underTest(data, "--shanyraq.keys=" + keys(), "--shanyraq.node=restored")) {
            assertThat(opened(node, her)).contains(WORDS);
            try (var restored = restored(data)) {
                assertThat(hasKey(restored, erased)).isFalse();
                alterOldestEntry(restored);
            }
            var found = Commanded.end(Commanded.begin(data, keys(), "own", "audit", "verify"));
            assertThat(found.said()).contains("NOT SOUND").contains("entry 1 of transaction");
            assertThat(found.said().lines().filter(line -> line.contains("altered"))).hasSize(1);
            assertThat(found.code()).isEqualTo(1);
        }
    }

    private void restoreInto(Path data, Path copy) throws Exception {
        var restored = restore(data, copy);
        assertThat(restored.said()).contains("Restored");
        assertThat(restored.code()).isEqualTo(0);
        var before = sizes(data);
        var again = restore(data, copy);
        assertThat(again.code()).as("a folder that is not empty is left alone").isNotZero();
        assertThat(again.said()).contains("not empty");
        assertThat(sizes(data)).isEqualTo(before);
    }

    private Commanded restore(Path data, Path copy) throws Exception {
        return Commanded.launcher(
                "restore", copy.toString(), "--data", data.toString(), "--keys", keys().toString());
    }

    /** Neither a file of the keys nor what stands in one. */
    private void assertNoKeysIn(Path copy) throws IOException {
        var names = sizes(keys()).keySet();
        assertThat(names).contains("wrapping.json", "blind.json", "trail-signing.pk8");
        var secret = Files.readString(keys().resolve("wrapping.json"));
        var value = secret.replaceFirst("(?s).*\"value\" *: *\"([^\"]+)\".*", "$1");
        assertThat(value).hasSizeBetween(20, 200);
        for (var file : sizes(copy).keySet()) {
            assertThat(names).doesNotContain(Path.of(file).getFileName().toString());
            var bytes = Files.readString(copy.resolve(file), ISO_8859_1);
            assertThat(bytes.contains(value)).as(file).isFalse();
        }
    }

    private static Map<String, Long> sizes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    file -> folder.relativize(file).toString(),
                                    file -> file.toFile().length(),
                                    (one, other) -> one,
                                    TreeMap::new));
        }
    }

    private Process command(String... words) throws IOException {
        return Commanded.begin(OwnHome.data(program), keys(), "own", words);
    }

    private Path keys() {
        return OwnHome.keys(program);
    }

    private HttpBrowser write(String words) {
        var visitor = new HttpBrowser(program);
        var answer =
                visitor.postBare(
                        "/kk/write",
                        Map.of(
                                "words",
                                words,
                                "pin",
                                PIN,
                                "language",
                                "kk",
                                "once",
                                UUID.randomUUID().toString()),
                        "Sec-Fetch-Site",
                        "same-origin");
        assertThat(answer.statusCode()).isEqualTo(200);
        return visitor;
    }

    /** With her own mark and her PIN, at the restored node. */
    private static String opened(Node node, HttpBrowser her) throws Exception {
        var page = asked(HttpRequest.newBuilder(node.at("/kk/write")).GET(), her);
        var view = Pattern.compile("name=\"view\" value=\"([^\"]+)\"").matcher(page);
        assertThat(view.find()).as(page).isTrue();
        var form = "pin=" + PIN + "&view=" + URLEncoder.encode(view.group(1), UTF_8);
        return asked(
                HttpRequest.newBuilder(node.at("/kk/write/open"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                her);
    }

    private static String asked(HttpRequest.Builder request, HttpBrowser her) throws Exception {
        var cookies =
                her.cookies().entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; "));
        return HttpClient.newHttpClient()
                .send(
                        request.header("Cookie", cookies)
                                .header("Sec-Fetch-Site", "same-origin")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private UUID newest() throws SQLException {
        try (var superuser = DriverManager.getConnection(database.url(), "postgres", "");
                var row =
                        superuser
                                .createStatement()
                                .executeQuery(
                                        "select id from contact.contact order by arrived_at desc limit 1")) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private void destroyKeyOf(UUID contact) {
        Acting.run(
                new Actor.Job("test"),
                () ->
                        transaction.executeWithoutResult(
                                status -> sealing.destroy(new ContactId(contact).thing(), "test")));
    }

    private static Connection restored(Path data) throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("pg/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + port + "/shanyraq", "postgres", "");
    }

    private static boolean hasKey(Connection superuser, UUID contact) throws SQLException {
        try (var query =
                superuser.prepareStatement(
                        "select wrapped is not null from sealing.file_key where id = ?")) {
            query.setObject(1, contact);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).as("the copy holds the contact").isTrue();
                return row.getBoolean(1);
            }
        }
    }

    private static void alterOldestEntry(Connection superuser) throws SQLException {
        try (var statement = superuser.createStatement()) {
            assertThat(
                            statement.executeUpdate(
                                    "update audit.entry set reason = reason || '.' where id = 1"))
                    .isEqualTo(1);
        }
    }
}
