package org.shanyraq.contact.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.VisitorLine;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever hangs in the rest of the house, somebody who asks for help is taken in at once. */
@ShanyraqTest
class IntakeAloneTest {
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Autowired OpenContact open;
    @Autowired VisitorLine line;

    @Autowired
    @Qualifier("pagesPool")
    HikariDataSource pages;

    @Value("${shanyraq.db.url}")
    String url;

    @LocalServerPort int port;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whileNobodyCanReadTheRelationsOfStaff() throws Exception {
        takenInAtOnce(); // what is made at first use is not measured
        try (var locker = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1))) {
            locker.setAutoCommit(false);
            locker.createStatement().execute("lock table access.relation in access exclusive mode");
            takenInAtOnce();
            locker.rollback();
        }
    }

    @Test
    void whileEveryConnectionOfThePagesHangs() throws Exception {
        takenInAtOnce();
        var held = new ArrayList<Connection>();
        try {
            while (held.size() < pages.getMaximumPoolSize()) {
                takeAnother(held);
            }
            takenInAtOnce();
        } finally {
            for (var connection : held) {
                connection.close();
            }
        }
    }

    /** Jobs ask for the last ones as well, and give them back. */
    private void takeAnother(List<Connection> held) {
        await().atMost(Duration.ofSeconds(30))
                .ignoreException(SQLTransientConnectionException.class)
                .until(() -> held.add(pages.getConnection()));
    }

    private void takenInAtOnce() throws Exception {
        var opened = timed("a contact", () -> open.open(approach()));
        assertThat(opened.stored()).as("in the database, not in the journal").isTrue();
        var said =
                timed(
                        "words",
                        () ->
                                line.say(
                                        opened.token(),
                                        opened.view().token(),
                                        UUID.randomUUID(),
                                        1,
                                        "көмектесіңдер"));
        assertThat(said).isEqualTo(new Said.Kept(2));
        var page = timed("the page", this::postThePage);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("data-state=\"waiting\"").contains("жаздым");
    }

    private HttpResponse<String> postThePage() throws Exception {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/kk/write"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "once=" + UUID.randomUUID() + "&words=жаздым"))
                        .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static <T> T timed(String what, Callable<T> work) throws Exception {
        long began = System.nanoTime();
        var answer = Acting.as(new Actor.Visitor(), work::call);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what).isLessThan(AT_ONCE);
        return answer;
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
