package org.shanyraq.audit.checkpoint;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.shanyraq.audit.Trail;
import org.shanyraq.audit.second.SecondVerifier;
import org.shanyraq.audit.verify.Finding;
import org.shanyraq.audit.verify.VerifyTrail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.TestDatabase;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A small trail on a database of its own, made and sealed by the program, that may be damaged as
 * only the owner of the machine could, verified by both verifiers, and mended again.
 */
public final class Laboratory implements AutoCloseable {
    private static final Actor MAKER = new Actor.Job("test");

    /** By then every checkpoint was carried outside. */
    private static final InstantSource LATER = () -> Instant.now().plus(Duration.ofHours(1));

    private static final List<String> ACTS =
            List.of("case.open", "contact.say", "person.find", "сөз.оқу");

    private final SingleConnectionDataSource connections;
    private final AnnotationConfigApplicationContext house =
            new AnnotationConfigApplicationContext();
    private final Path folder;
    private final List<String> keptLog;

    private Laboratory(int checkpoints, Random random) throws IOException, SQLException {
        this.folder = Files.createTempDirectory("shanyraq-trail");
        var database = TestDatabase.create();
        connections =
                new SingleConnectionDataSource(TestDatabase.url(database), "postgres", "", true);
        Flyway.configure()
                .dataSource(TestDatabase.url(database), "postgres", "")
                .locations("classpath:db/migration/ground", "classpath:db/migration/audit")
                .placeholders(Map.of("app", "shanyraq_app"))
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
        open();
        for (int i = 0; i < checkpoints; i++) {
            write(random);
            seal();
        }
        house.getBean(CarryOutside.class).carry();
        keptLog = Files.readAllLines(log());
        stayInOneTransaction();
    }

    public static Laboratory of(int checkpoints, long seed) throws IOException, SQLException {
        return new Laboratory(checkpoints, new Random(seed));
    }

    /** The database, with every right in it. */
    public Connection database() throws SQLException {
        return connections.getConnection();
    }

    /** The node's own log of checkpoints. */
    public Path log() {
        return folder.resolve("checkpoints.log");
    }

    /** The witness's log. */
    public Path witness() {
        return folder.resolve("witness/checkpoints.log");
    }

    /** What the program's verifier finds, by name. */
    public TreeSet<String> found(Path log) {
        var named = new TreeSet<String>();
        Acting.as(
                        new Actor.Job("trail-verifying"),
                        () ->
                                ServiceClock.at(
                                        LATER, () -> house.getBean(VerifyTrail.class).verify(log)))
                .findings()
                .forEach(finding -> named.add(name(finding)));
        return named;
    }

    /** What the second verifier finds, by name. */
    public TreeSet<String> foundBySecond(Path log) throws Exception {
        return new TreeSet<>(
                SecondVerifier.verify(
                        database(), log, folder.resolve("trail-signing.pub"), LATER.instant()));
    }

    /** Puts everything back as it was sealed. */
    public void mend() throws SQLException, IOException {
        database().rollback();
        Files.writeString(log(), String.join("\n", keptLog) + "\n");
    }

    @Override
    public void close() {
        house.close();
        connections.destroy();
    }

    private void open() {
        house.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "laboratory",
                                Map.of(
                                        "shanyraq.serving", "true",
                                        "shanyraq.audit.keys", folder.toString(),
                                        "shanyraq.audit.log", log().toString(),
                                        "shanyraq.audit.witnesses",
                                                folder.resolve("witness").toString())));
        house.registerBean(JdbcClient.class, () -> JdbcClient.create(connections));
        house.registerBean(
                TransactionTemplate.class,
                () -> new TransactionTemplate(new JdbcTransactionManager(connections)));
        house.registerBean(Clock.class, ServiceClock::new);
        house.scan("org.shanyraq.audit");
        house.refresh();
    }

    /** What is written while anybody on the server is still writing waits until they have done. */
    private void seal() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Acting.run(
                                    new Actor.Job(SealTrail.JOB),
                                    house.getBean(SealTrail.class)::sealAll);
                            return house.getBean(JdbcClient.class)
                                    .sql(
                                            "select (select count(*) from audit.entry) = (select sum(count) from audit.checkpoint)")
                                    .query(Boolean.class)
                                    .single();
                        });
    }

    private void write(Random random) {
        int many = 3 + random.nextInt(6);
        for (int i = 0; i < many; i++) {
            var things = new ArrayList<Thing>();
            for (int j = random.nextInt(4); j > 0; j--) {
                things.add(new Thing("case", new UUID(random.nextLong(), random.nextLong())));
            }
            var act = ACTS.get(random.nextInt(ACTS.size()));
            Acting.run(
                    MAKER,
                    () ->
                            house.getBean(TransactionTemplate.class)
                                    .executeWithoutResult(
                                            status ->
                                                    house.getBean(Trail.class)
                                                            .wrote(act, things, "serves")));
        }
    }

    private static String name(Finding finding) {
        return switch (finding) {
            case Finding.BrokenLine f -> "line " + f.line();
            case Finding.ForgedCheckpoint f -> "checkpoint " + f.number();
            case Finding.BrokenChain f -> "checkpoint " + f.number();
            case Finding.CheckpointCutOff f -> "checkpoint " + f.number();
            case Finding.CheckpointAltered f -> "checkpoint " + f.number();
            case Finding.LogCutOff f -> "checkpoint " + f.number();
            case Finding.SumBroken f -> "checkpoint " + f.number();
            case Finding.EntryCutOff f -> name(f.entry());
            case Finding.EntryAltered f -> name(f.entry());
            case Finding.EntrySlippedIn f -> name(f.entry());
        };
    }

    private static String name(Position entry) {
        return "entry " + entry.transaction() + ":" + entry.id();
    }

    /**
     * From here on everything happens in one transaction that is never committed: what is damaged
     * is seen by both verifiers and undone by going back.
     */
    private void stayInOneTransaction() throws SQLException {
        try (var statement = database().createStatement()) {
            statement.execute("alter table audit.entry alter id drop identity");
        }
        house.getBean(TransactionTemplate.class).setTransactionManager(new Within());
        database().setAutoCommit(false);
    }

    /** Neither begins nor ends anything. */
    private static final class Within extends AbstractPlatformTransactionManager {
        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}
    }
}
