package org.shanyraq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.shanyraq.ground.database.EmbeddedServer;
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

    static {
        createRoles();
        Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String name = create();
        Path home = FOLDER.resolve(name);
        TestPropertyValues.of(
                        "shanyraq.db.url=" + url(name),
                        "shanyraq.home=" + home.resolve("data"),
                        "shanyraq.keys=" + home.resolve("keys"),
                        "shanyraq.node=test")
                .applyTo(context);
    }

    /** A new, empty database that the owner's role owns; returns its name. */
    public static String create() {
        String name = "t" + COUNT.incrementAndGet();
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner shanyraq_owner");
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return name;
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

    /** The folder of the server's files, for tests that search them. */
    public static Path files() {
        return FOLDER.resolve("data");
    }

    private static void createRoles() {
        try (var connection = superuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role shanyraq_owner login createdb");
            statement.execute("create role shanyraq_app login nosuperuser nobypassrls");
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
