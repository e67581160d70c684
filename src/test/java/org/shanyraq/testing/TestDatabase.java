package org.shanyraq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.shanyraq.access.signin.QuickPasswords;
import org.shanyraq.ground.database.EmbeddedServer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One PostgreSQL for the whole test run, in a throw-away folder, and a fresh database for each
 * context.
 */
public final class TestDatabase
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Path FOLDER = folder();
    private static final EmbeddedServer SERVER = EmbeddedServer.start(FOLDER.resolve("data"));

    /** What the program's own migrations make of an empty database; each context has a copy. */
    private static final String MADE = "made";

    static {
        hurry();
        createRoles();
        makeOnce();
        // After the programs that use it have ended; else they wait for it in vain.
        SpringApplication.getShutdownHandlers().add(SERVER::close);
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = create("template " + MADE);
        Path home = FOLDER.resolve(name);
        TestPropertyValues.of(
                        "shanyraq.db.url=" + url(name),
                        "shanyraq.home=" + home.resolve("data"),
                        "shanyraq.keys=" + home.resolve("keys"),
                        "shanyraq.node=test")
                .applyTo(context);
        QuickPasswords.in(context);
    }

    /** A new, empty database that the owner's role owns; returns its name. */
    public static String create() {
        return create("");
    }

    private static String create(String how) {
        String name = "t" + COUNT.incrementAndGet();
        asSuperuser("create database " + name + " owner shanyraq_owner " + how);
        return name;
    }

    private static void makeOnce() {
        asSuperuser("create database " + MADE + " owner shanyraq_owner");
        Flyway.configure()
                .dataSource(url(MADE), "shanyraq_owner", "")
                .locations("classpath:db/migration")
                .outOfOrder(true)
                .placeholders(Map.of("app", "shanyraq_app"))
                .defaultSchema("flyway")
                .createSchemas(true)
                .load()
                .migrate();
    }

    public static String url(String database) {
        return "jdbc:postgresql://localhost:" + SERVER.port() + "/" + database;
    }

    /** A connection that row security does not bind: for looking at what is really stored. */
    public static Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", "");
    }

    /** A bare connection of the application's own role. */
    public static Connection application(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "shanyraq_app", "");
    }

    /**
     * Whoever waited or talked is done with, and whoever sat at a desk is away: nobody stands in
     * the way of the next, and nothing is offered first to somebody who has closed the page.
     */
    public static void everybodyIsGone(String database) throws SQLException {
        try (var superuser = superuser(database);
                var statement = superuser.createStatement()) {
            statement.execute(
                    "update contact.offer set outcome = 'withdrawn' where outcome = 'open'");
            statement.execute(
                    "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
            statement.execute("update contact.operator set state = 'away', since = now()");
        }
    }

    /** Takes a database away from the program, as when its server is gone. */
    public static void takeAway(String database) throws SQLException {
        try (var superuser = superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + database + " allow_connections false");
            statement.execute(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '"
                            + database
                            + "'");
        }
    }

    /** Gives it back. */
    public static void giveBack(String database) throws SQLException {
        try (var superuser = superuser("postgres");
                var statement = superuser.createStatement()) {
            statement.execute("alter database " + database + " allow_connections true");
        }
    }

    /** The folder of the server's files, for tests that search them. */
    public static Path files() {
        return FOLDER.resolve("data");
    }

    /**
     * What is thrown away need not survive a power cut; where that matters, tests have a server of
     * their own.
     */
    private static void hurry() {
        asSuperuser(
                "alter system set fsync = off",
                "alter system set synchronous_commit = off",
                "select pg_reload_conf()");
    }

    private static void createRoles() {
        asSuperuser(
                "create role shanyraq_owner login createdb",
                "create role shanyraq_app login nosuperuser nobypassrls");
    }

    private static void asSuperuser(String... statements) {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            for (var one : statements) {
                statement.execute(one);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("shanyraq-test");
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
