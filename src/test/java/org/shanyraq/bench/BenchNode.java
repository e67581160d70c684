package org.shanyraq.bench;

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
import java.util.UUID;
import org.shanyraq.testing.Node;

/** The built program on a kept demo country, with a partner's token for the load. */
final class BenchNode implements AutoCloseable {
    static final String TOKEN = "bench-token-of-a-partner-that-does-not-exist";

    private final Path home;
    private final String size;
    private final Node node;

    private BenchNode(Path home, String size, Node node) {
        this.home = home;
        this.size = size;
        this.node = node;
    }

    /**
     * A node with a country of the bench's own, made at the first use and kept for the next: what
     * one bench leaves behind must not slow another.
     *
     * @param size small or country
     */
    static BenchNode on(String bench, String size) throws SQLException {
        var home = Path.of(".shanyraq/bench", bench + "-" + size);
        var node = new BenchNode(home, size, Node.fromBuild(home, "--shanyraq.demo=" + size));
        node.awaitCountry();
        node.admitPartner();
        return node;
    }

    /** The program says on its console when all of the country stands. */
    private void awaitCountry() {
        try {
            long seen = 0;
            while (true) {
                var said = Files.readAllLines(node.log());
                said.stream()
                        .skip(seen)
                        .filter(line -> line.startsWith("demo:"))
                        .forEach(System.err::println);
                seen = said.size();
                if (said.stream().anyMatch(line -> line.startsWith("Shanyraq stands"))) {
                    return;
                }
                if (!node.lives()) {
                    throw new IllegalStateException("the node ended; see " + node.log());
                }
                Thread.sleep(500);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Node node() {
        return node;
    }

    /** A second node on the same database. */
    Node another() throws IOException {
        var port = Files.readAllLines(home.resolve("pg/postmaster.pid")).get(3).strip();
        return Node.fromBuild(
                home.resolveSibling(home.getFileName() + "-other"),
                "--shanyraq.db.url=jdbc:postgresql://127.0.0.1:" + port + "/shanyraq",
                "--shanyraq.keys=" + home.toAbsolutePath() + "-keys",
                "--shanyraq.demo=" + size,
                "--shanyraq.node=other");
    }

    Path home() {
        return home;
    }

    Connection superuser() throws SQLException {
        try {
            var port = Files.readAllLines(home.resolve("pg/postmaster.pid")).get(3).strip();
            return DriverManager.getConnection(
                    "jdbc:postgresql://localhost:" + port + "/shanyraq", "postgres", "");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    long count(String sql) throws SQLException {
        try (var connection = superuser();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() {
        node.close();
    }

    private void admitPartner() throws SQLException {
        try (var connection = superuser();
                var insert =
                        connection.prepareStatement(
                                "insert into integration.token values (?, ?, '{contacts.create,cases.write,directory.read}',"
                                        + " now(), 'infinity') on conflict do nothing")) {
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
