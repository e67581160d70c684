package org.shanyraq.contact.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Opened;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.annotation.DirtiesContext;

/** Somebody who writes while the database is away is taken in all the same, once, and in order. */
@ShanyraqTest
@DirtiesContext
class IntakeJournalTest {
    private static final String FIRST = "көмектесіңіздер";
    private static final String SECOND = "қорқып тұрмын";

    @Autowired OpenContact open;
    @Autowired VisitorLine line;

    @Value("${shanyraq.db.url}")
    String url;

    @Value("${shanyraq.home}")
    Path home;

    @Test
    void wordsWrittenWhileTheDatabaseIsAwayArriveOnceAndInOrder() throws Exception {
        var key = UUID.randomUUID();
        Opened opened;
        shutDatabase();
        try {
            opened = asVisitor(() -> open.open(approach(key)));
            assertThat(opened.stored())
                    .as("nobody has read it, and the page must say so")
                    .isFalse();
            var said =
                    asVisitor(
                            () ->
                                    line.say(
                                            opened.token(),
                                            opened.view().token(),
                                            UUID.randomUUID(),
                                            1,
                                            SECOND));
            assertThat(said).isEqualTo(new Said.Kept(0));
            assertThat(journalText()).isNotEmpty().doesNotContain(FIRST, SECOND);
        } finally {
            reopenDatabase();
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                asVisitor(
                                                        () ->
                                                                line.since(
                                                                        opened.token(),
                                                                        opened.view().token(),
                                                                        0)))
                                        .extracting(Line::text)
                                        .contains(FIRST, SECOND)
                                        .containsSubsequence(FIRST, SECOND));
        var again = asVisitor(() -> open.open(approach(key)));
        assertThat(again.contact()).isEqualTo(opened.contact());
        assertThat(asVisitor(() -> line.since(opened.token(), opened.view().token(), 0)))
                .extracting(Line::text)
                .containsOnlyOnce(FIRST, SECOND);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(journalText()).isEmpty());
    }

    private static Approach approach(UUID key) {
        return new Approach(
                key,
                Channel.WEB_CHAT,
                Language.KK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(FIRST),
                false,
                false);
    }

    private String journalText() throws IOException {
        var text = new StringBuilder();
        try (var files = Files.walk(home.resolve("journal"))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private void shutDatabase() throws SQLException {
        try (var superuser = TestDatabase.superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + database() + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + database()
                            + "'");
        }
    }

    private void reopenDatabase() throws SQLException {
        try (var superuser = TestDatabase.superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + database() + " allow_connections true");
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static <T> T asVisitor(java.util.concurrent.Callable<T> work) throws Exception {
        return Acting.as(new Actor.Visitor(), work::call);
    }
}
