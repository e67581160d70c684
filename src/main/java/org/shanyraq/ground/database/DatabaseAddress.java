package org.shanyraq.ground.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where the database answers, and the server to stop with us when it is our own. */
public final class DatabaseAddress implements AutoCloseable {
    private final String url;
    private final @Nullable EmbeddedServer server;

    private DatabaseAddress(String url, @Nullable EmbeddedServer server) {
        this.url = url;
        this.server = server;
    }

    /** The database on a server of this machine that somebody else started. */
    static DatabaseAddress local(int port, String database) {
        return external("jdbc:postgresql://localhost:" + port + "/" + database);
    }

    static DatabaseAddress external(String url) {
        return new DatabaseAddress(url, null);
    }

    /** Makes the database and its two roles at first start. */
    static DatabaseAddress embedded(
            EmbeddedServer server, String database, DatabaseSettings settings) {
        try (var connection = DriverManager.getConnection(server.url("postgres", "postgres"));
                var statement = connection.createStatement()) {
            makeRole(statement, settings.owner(), "createdb");
            makeRole(statement, settings.application(), "nocreatedb");
            var known =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '" + database + "'");
            if (!known.next()) {
                statement.execute("create database " + database + " owner " + settings.owner());
            }
        } catch (SQLException refused) {
            server.close();
            throw new IllegalStateException("the embedded PostgreSQL could not be set up", refused);
        }
        return new DatabaseAddress(local(server.port(), database).url, server);
    }

    public String url() {
        return url;
    }

    public boolean isEmbedded() {
        return server != null;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static void makeRole(java.sql.Statement statement, String role, String right)
            throws SQLException {
        var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'");
        if (!known.next()) {
            statement.execute(
                    "create role " + role + " login nosuperuser nobypassrls nocreaterole " + right);
        }
    }
}
