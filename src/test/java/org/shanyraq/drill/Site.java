package org.shanyraq.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.shanyraq.ground.database.EmbeddedServer;
import org.shanyraq.testing.Node;

/** Two nodes on one database, all of it ours to break. */
final class Site implements AutoCloseable {
    static final String TOKEN = "drill-token-of-a-partner-that-does-not-exist";

    private final Path folder;
    private final int databasePort;
    private volatile EmbeddedServer server;
    private volatile Node first;
    private volatile Node second;

    private Site(Path folder) throws SQLException {
        this.folder = folder;
        this.server = EmbeddedServer.start(folder.resolve("pg"));
        this.databasePort = server.port();
        makeDatabase();
        this.first = startFirst();
        this.second = startSecond();
        admitPartner();
    }

    static Site open() throws IOException, SQLException {
        return new Site(Files.createTempDirectory("shanyraq-drill"));
    }

    Node first() {
        return first;
    }

    Node second() {
        return second;
    }

    /** Kills one node as a power cut would and starts it again. */
    void killAndRestart(boolean theFirst) {
        if (theFirst) {
            first.kill();
            first = startFirst();
        } else {
            second.kill();
            second = startSecond();
        }
    }

    /** Ends one node in good order and starts it again. */
    void restart(boolean theFirst) {
        if (theFirst) {
            first.close();
            first = startFirst();
        } else {
            second.close();
            second = startSecond();
        }
    }

    /** Kills the database server's first process, then starts it again where it was. */
    void killDatabase(long millisAway) throws IOException, InterruptedException {
        long pid =
                Long.parseLong(
                        Files.readAllLines(folder.resolve("pg/postmaster.pid")).getFirst().strip());
        var postmaster = ProcessHandle.of(pid).orElseThrow();
        var children = postmaster.children().toList();
        postmaster.destroyForcibly();
        postmaster.onExit().join();
        for (var child : children) {
            awaitEnd(child);
        }
        Files.deleteIfExists(folder.resolve("pg/postmaster.pid"));
        Thread.sleep(millisAway);
        server.close();
        server = EmbeddedServer.start(folder.resolve("pg"), databasePort);
    }

    Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/shanyraq", "postgres", "");
    }

    /** The node's own log of checkpoints, outside the database. */
    Path folder() {
        return folder;
    }

    String databaseUrl() {
        return "jdbc:postgresql://localhost:" + databasePort + "/shanyraq";
    }

    @Override
    public void close() {
        first.close();
        second.close();
        server.close();
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException stays) {
            process.destroyForcibly();
        }
    }

    private Node startFirst() {
        return start("first");
    }

    private Node startSecond() {
        return start("second");
    }

    private Node start(String name) {
        return Node.fromClasses(
                folder.resolve(name),
                "--shanyraq.db.url=" + databaseUrl(),
                "--shanyraq.keys=" + folder.resolve("keys"),
                "--shanyraq.node=" + name);
    }

    private void makeDatabase() throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://localhost:" + databasePort + "/postgres",
                                "postgres",
                                "");
                var statement = connection.createStatement()) {
            statement.execute("create role shanyraq_owner login createdb");
            statement.execute("create role shanyraq_app login nosuperuser nobypassrls");
            statement.execute("create database shanyraq owner shanyraq_owner");
        }
    }

    private void admitPartner() throws SQLException {
        try (var connection = superuser();
                var insert =
                        connection.prepareStatement(
                                "insert into integration.token values (?, ?, '{contacts.create,cases.write,directory.read}', now(), 'infinity')")) {
            insert.setBytes(
                    1,
                    MessageDigest.getInstance("SHA-256")
                            .digest(TOKEN.getBytes(StandardCharsets.UTF_8)));
            insert.setObject(2, UUID.randomUUID());
            insert.execute();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
