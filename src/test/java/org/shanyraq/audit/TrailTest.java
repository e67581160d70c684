package org.shanyraq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.shanyraq.audit.verify.Finding;
import org.shanyraq.audit.verify.Verdict;
import org.shanyraq.audit.verify.VerifyTrail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every look stands in the trail, and whoever alters the trail is found out. */
@ShanyraqTest
@DirtiesContext
class TrailTest {
    private static final Actor JOB = new Actor.Job("test");

    @Autowired Trail trail;
    @Autowired VerifyTrail verify;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void anActIsRefusedATrailOutsideItsTransaction() {
        assertThatThrownBy(() -> trail.wrote("case.open", List.of(), "serves"))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void entriesAreSealedWithinTwoSeconds() {
        long before = verdict().entries();
        write(25);
        await().atMost(Duration.ofSeconds(4)).until(() -> verdict().entries() == before + 25);
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aLateCommitWithAnEarlyNumberIsStillSealed() throws Exception {
        var written = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        long before = sealedAll();
        var slow =
                Thread.ofVirtual()
                        .start(
                                () ->
                                        Acting.run(
                                                JOB,
                                                () ->
                                                        transaction.executeWithoutResult(
                                                                status -> {
                                                                    entry();
                                                                    written.countDown();
                                                                    awaitQuietly(mayCommit);
                                                                })));
        written.await();
        write(5);
        Thread.sleep(1_500);
        assertThat(verdict().entries()).isEqualTo(before);
        mayCommit.countDown();
        slow.join();
        await().atMost(Duration.ofSeconds(4)).until(() -> verdict().entries() == before + 6);
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aByteThatIsChangedAndARowThatIsCutOffAreNamed() throws SQLException {
        write(10);
        sealedAll();
        long changed = superuser("select max(id) - 3 from audit.entry");
        superuserDoes("update audit.entry set act = 'case.opem' where id = " + changed);
        long cut = superuser("select max(id) - 5 from audit.entry");
        superuserDoes(
                "create table if not exists public.kept as select * from audit.entry limit 0");
        superuserDoes("insert into public.kept select * from audit.entry where id = " + cut);
        superuserDoes("delete from audit.entry where id = " + cut);

        var findings = verdict().findings();

        assertThat(findings)
                .anyMatch(f -> f instanceof Finding.EntryAltered a && a.entry().id() == changed)
                .anyMatch(f -> f instanceof Finding.EntryCutOff c && c.entry().id() == cut)
                .hasSize(2);

        superuserDoes("update audit.entry set act = 'case.open' where id = " + changed);
        superuserDoes(
                "insert into audit.entry (xid, id, at, actor, act, things, reason) overriding system value"
                        + " select * from public.kept");
        superuserDoes("drop table public.kept");
        assertThat(verdict().findings()).isEmpty();
    }

    @Test
    void aCheckpointThatIsCutOffInsideTheDatabaseIsNamed() throws SQLException {
        write(3);
        sealedAll();
        long last = superuser("select max(number) from audit.checkpoint");
        superuserDoes(
                "create table public.cp as select * from audit.checkpoint where number = " + last);
        superuserDoes("delete from audit.checkpoint where number = " + last);
        // Where the next was sealed in its place meanwhile, that one does not fit.
        assertThat(verdict().findings())
                .containsAnyOf(
                        new Finding.CheckpointCutOff(last), new Finding.CheckpointAltered(last));
        superuserDoes(
                "insert into audit.checkpoint select * from public.cp on conflict do nothing");
        superuserDoes("drop table public.cp");
    }

    @Test
    void theApplicationItselfCannotChangeTheTrail() {
        assertThatThrownBy(
                        () ->
                                Acting.as(
                                        JOB,
                                        () ->
                                                transaction.execute(
                                                        s ->
                                                                jdbc.sql("delete from audit.entry")
                                                                        .update())))
                .hasStackTraceContaining("permission denied");
    }

    private void write(int count) {
        for (int i = 0; i < count; i++) {
            Acting.run(JOB, () -> transaction.executeWithoutResult(status -> entry()));
        }
    }

    private void entry() {
        trail.wrote("case.open", List.of(CaseId.fresh().thing()), "serves");
    }

    /**
     * Waits until everything written so far is sealed and carried outside; returns how much that
     * is.
     */
    private long sealedAll() {
        await().atMost(Duration.ofSeconds(5))
                .until(() -> verdict().entries() == superuser("select count(*) from audit.entry"));
        return verdict().entries();
    }

    private Verdict verdict() {
        return Acting.as(new Actor.Job("trail-verifying"), () -> verify.verify());
    }

    private long superuser(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser(database());
                var result = connection.createStatement().executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void superuserDoes(String sql) throws SQLException {
        try (var connection = TestDatabase.superuser(database())) {
            connection.createStatement().execute(sql);
        }
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
