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
    private final Node node;

    private BenchNode(Path home, Node node) {
        this.home = home;
        this.node = node;
    }

    /**
     * @param size small or country: made at the first use, kept for the next
     */
    static BenchNode on(String size) throws SQLException {
        var home = Path.of(".shanyraq/bench", size);
        var bench = new BenchNode(home, Node.fromBuild(home, "--shanyraq.demo=" + size));
        bench.admitPartner();
        return bench;
    }

    Node node() {
        return node;
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
