package org.shanyraq.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever counts reads each fact once, whatever became of the transactions that wrote them. */
@ShanyraqTest
class FactsTest {
    private static final String KIND = "test.order";

    @Autowired Facts facts;
    @Autowired TransactionTemplate transaction;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void transactionsAreReadInTheOrderOfTheirNumbersAndNotOfTheirDigits() throws SQLException {
        var ninth = UUID.randomUUID();
        var tenth = UUID.randomUUID();
        var hundredth = UUID.randomUUID();
        write(100, hundredth);
        write(9, ninth);
        write(10, tenth);

        assertThat(readAll("digits", 1)).containsSubsequence(ninth, tenth, hundredth);
        assertThat(readAll("digits", 1)).as("nothing is handed over twice").isEmpty();
    }

    @Test
    void aFactOfALateCommitIsNotPassedOver() throws Exception {
        readAll("late", 500);
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        var late = UUID.randomUUID();
        var early = UUID.randomUUID();
        var slow =
                Thread.ofPlatform()
                        .start(
                                () ->
                                        inTransaction(
                                                () -> {
                                                    record(late);
                                                    written.countDown();
                                                    await(mayCommit);
                                                }));
        written.await();
        inTransaction(() -> record(early));

        assertThat(readAll("late", 500)).doesNotContain(late, early);
        mayCommit.countDown();
        slow.join();
        var found = new ArrayList<UUID>();
        for (int i = 0; i < 50 && !found.containsAll(List.of(late, early)); i++) {
            found.addAll(readAll("late", 500));
            Thread.sleep(100);
        }
        assertThat(found).containsOnlyOnce(late, early).containsSubsequence(late, early);
    }

    private void record(UUID subject) {
        facts.record(new Fact(KIND, subject, Instant.now(), Map.of()));
    }

    /** Small batches: where one ends is what the next one begins from. */
    private List<UUID> readAll(String reader, int batch) {
        var seen = new ArrayList<UUID>();
        var more = new boolean[] {true};
        while (more[0]) {
            inTransaction(
                    () ->
                            more[0] =
                                    facts.read(
                                                    reader,
                                                    batch,
                                                    some ->
                                                            some.stream()
                                                                    .filter(
                                                                            f ->
                                                                                    f.kind()
                                                                                            .equals(
                                                                                                    KIND))
                                                                    .map(Fact::subject)
                                                                    .forEach(seen::add))
                                            == batch);
        }
        return seen;
    }

    private void inTransaction(Runnable work) {
        Acting.run(
                new Actor.Job("test"),
                () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private void write(long xid, UUID subject) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var insert =
                        superuser.prepareStatement(
                                "insert into ground.fact (xid, at, kind, subject) values (?::text::xid8, now(), ?, ?)")) {
            insert.setString(1, Long.toString(xid));
            insert.setString(2, KIND);
            insert.setObject(3, subject);
            insert.execute();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
