package org.shanyraq.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.shanyraq.Shanyraq;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How many entries the trail takes, one a transaction, and how far sealing stays behind. */
final class AuditBench {
    private static final int CLIENTS = 8;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final int READS = 4_000;

    private final Trail trail;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    private AuditBench(ConfigurableApplicationContext house) {
        trail = house.getBean(Trail.class);
        transaction = house.getBean(TransactionTemplate.class);
        jdbc = house.getBean(JdbcClient.class);
    }

    static void run() throws Exception {
        try (var house =
                new SpringApplicationBuilder(Shanyraq.class)
                        .initializers(new TestDatabase())
                        .run("--server.port=0", "--management.server.port=0")) {
            var bench = new AuditBench(house);
            bench.write(Duration.ofSeconds(5));
            bench.measureRate();
            bench.measureReadCost();
        }
    }

    private void measureRate() throws Exception {
        var worstSeconds = new AtomicLong();
        try (var watch = Executors.newSingleThreadScheduledExecutor()) {
            watch.scheduleAtFixedRate(
                    () -> worstSeconds.accumulateAndGet(millisBehind(), Math::max),
                    2_000,
                    100,
                    TimeUnit.MILLISECONDS);
            long written = write(LENGTH);
            Figures.print("audit.rate", written / (double) LENGTH.toSeconds(), "entries/s");
            watch.shutdownNow();
        }
        Figures.print("audit.sealed_behind", worstSeconds.get() / 1000.0, "s");
    }

    private long write(Duration length) throws Exception {
        var count = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(
                        () -> {
                            while (System.nanoTime() < end) {
                                look();
                                count.incrementAndGet();
                            }
                        });
            }
        }
        return count.get();
    }

    private void look() {
        Acting.run(
                new Actor.Job("bench"),
                () ->
                        transaction.executeWithoutResult(
                                status ->
                                        trail.wrote(
                                                "case.open",
                                                List.of(CaseId.fresh().thing()),
                                                "serves")));
    }

    /** The age of the oldest entry that no checkpoint covers yet. */
    private long millisBehind() {
        return Acting.as(
                new Actor.Job("trail-verifying"),
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql(
                                                        """
                                                        select coalesce(min(at), now()) from audit.entry where (xid, id) >
                                                        (select last_xid, last_id from audit.checkpoint order by number desc limit 1)
                                                        """)
                                                .query(
                                                        (row, n) ->
                                                                Duration.between(
                                                                                row.getTimestamp(1)
                                                                                        .toInstant(),
                                                                                Instant.now())
                                                                        .toMillis())
                                                .single()));
    }

    /** What the entry adds to a transaction that reads: the difference of the two p99. */
    private void measureReadCost() {
        double without = readP99(false);
        double with = readP99(true);
        Figures.print("audit.read_cost.p99", Math.max(0, with - without), "ms");
    }

    private double readP99(boolean audited) {
        var millis = new double[READS];
        for (int i = 0; i < READS; i++) {
            long began = System.nanoTime();
            Acting.run(
                    new Actor.Job("bench"),
                    () ->
                            transaction.executeWithoutResult(
                                    status -> {
                                        jdbc.sql(
                                                        "select count(*) from access.relation where holder = ?")
                                                .param(CaseId.fresh().value())
                                                .query((row, n) -> row.getLong(1))
                                                .single();
                                        if (audited) {
                                            trail.wrote(
                                                    "case.open",
                                                    List.of(CaseId.fresh().thing()),
                                                    "serves");
                                        }
                                    }));
            millis[i] = (System.nanoTime() - began) / 1e6;
        }
        return Figures.percentile(millis, 0.99);
    }
}
