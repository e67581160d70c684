package org.shanyraq.drill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.database.EmbeddedServer;
import org.shanyraq.testing.Node;

/** Two nodes on one database, all of it ours to break. */
final class Site implements AutoCloseable {
    static final String TOKEN = "drill-token-of-a-partner-that-does-not-exist";

    private static final List<String> KEYS =
            List.of("blind.json", "wrapping.json", "trail-signing.pub", "trail-signing.pk8");

    private static final Duration START = Duration.ofSeconds(100);

    private final Path folder;
    private final int databasePort;
    private final Providers providers;
    private volatile EmbeddedServer server;
    private volatile @Nullable Crew crew;
    private final Station first;
    private final Station second;

    private Site(Path folder, BiFunction<Path, String[], Node> program)
            throws SQLException, IOException {
        this.folder = folder;
        this.server = EmbeddedServer.start(folder.resolve("pg"));
        this.databasePort = server.port();
        makeDatabase();
        this.providers = new Providers(folder);
        this.first = new Station(folder, "first", databasePort, providers, program);
        this.second = new Station(folder, "second", databasePort, providers, program);
        inParallel(
                first::start,
                () -> {
                    awaitKeys();
                    second.start();
                });
        admitPartner();
    }

    /** Nodes of the program under test. */
    static Site underTest() throws IOException, SQLException {
        return new Site(Files.createTempDirectory("shanyraq-drill"), Node::underTest);
    }

    /** Nodes of the built program. */
    static Site ofBuild() throws IOException, SQLException {
        return new Site(Files.createTempDirectory("shanyraq-drill"), Node::fromBuild);
    }

    Station first() {
        return first;
    }

    Station second() {
        return second;
    }

    /** Those who carry messages. */
    Providers providers() {
        return providers;
    }

    /** Who works here; enrolled when somebody is needed for the first time. */
    synchronized Crew crew() {
        var enrolled = crew;
        if (enrolled == null) {
            enrolled = Crew.enrol(this);
            crew = enrolled;
        }
        return enrolled;
    }

    /** All who wait or talk are done with: nobody stands in the way of the next trial. */
    void emptyQueue() throws SQLException {
        change(
                "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
    }

    /** Counts in the database, past all row security. */
    long count(String sql, Object... values) throws SQLException {
        try (var connection = superuser();
                var query = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                query.setObject(i + 1, values[i]);
            }
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Changes the database, past all row security; gives how many rows. */
    int change(String sql, Object... values) throws SQLException {
        try (var connection = superuser();
                var change = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            return change.executeUpdate();
        }
    }

    Station station(boolean theFirst) {
        return theFirst ? first : second;
    }

    List<Station> stations() {
        return List.of(first, second);
    }

    /** Runs both and waits for both. */
    static void inParallel(Runnable one, Runnable other) {
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(one, Thread::startVirtualThread),
                        CompletableFuture.runAsync(other, Thread::startVirtualThread))
                .join();
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

    /** A connection that no wire and no row security stands in the way of. */
    Connection superuser() throws SQLException {
        return DriverManager.getConnection(databaseUrl(), "postgres", "");
    }

    /** Where the nodes keep their files, the logs of checkpoints among them. */
    Path folder() {
        return folder;
    }

    String databaseUrl() {
        return "jdbc:postgresql://localhost:" + databasePort + "/shanyraq";
    }

    @Override
    public void close() {
        inParallel(first::close, second::close);
        providers.close();
        server.close();
        forget();
    }

    /** The first node makes the keys that both use. Tables they make in turn by themselves. */
    private void awaitKeys() {
        var time = Budget.of(START);
        try {
            while (!KEYS.stream().allMatch(key -> Files.exists(folder.resolve("keys/" + key)))) {
                if (time.isOver()) {
                    throw new IllegalStateException("the first node makes no keys");
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        try (var files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException stays) {
            process.destroyForcibly();
        }
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
