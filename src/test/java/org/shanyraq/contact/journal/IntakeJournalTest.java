package org.shanyraq.contact.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
        TestDatabase.takeAway(database());
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
            assertThat(timeOf(() -> open.open(approach(UUID.randomUUID()))))
                    .as("whoever comes next does not wait to find out that it is away")
                    .isLessThan(Duration.ofMillis(700));
            assertThat(journalText()).isNotEmpty().doesNotContain(FIRST, SECOND);
        } finally {
            TestDatabase.giveBack(database());
        }
        // The pool finds out a moment later that the database is back.
        await().atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
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

    private static Duration timeOf(java.util.concurrent.Callable<?> work) throws Exception {
        long least = Long.MAX_VALUE;
        // One in a while tries the database again and waits for it; not two after another.
        for (int i = 0; i < 2; i++) {
            long began = System.nanoTime();
            asVisitor(work);
            least = Math.min(least, System.nanoTime() - began);
        }
        return Duration.ofNanos(least);
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

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static <T> T asVisitor(java.util.concurrent.Callable<T> work) throws Exception {
        return Acting.as(new Actor.Visitor(), work::call);
    }
}
