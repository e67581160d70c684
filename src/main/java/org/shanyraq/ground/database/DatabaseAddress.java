package org.shanyraq.ground.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Where the database answers, and the server to stop with us when it is our own. */
public final class DatabaseAddress implements AutoCloseable {
    private final String url;
    private final boolean own;
    private final @Nullable EmbeddedServer server;

    private DatabaseAddress(String url, boolean own, @Nullable EmbeddedServer server) {
        this.url = url;
        this.own = own;
        this.server = server;
    }

    /** The database on the embedded server that another run of the program started. */
    static DatabaseAddress running(int port, String database) {
        return new DatabaseAddress(local(port, database), true, null);
    }

    static DatabaseAddress external(String url) {
        return new DatabaseAddress(url, false, null);
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
        return new DatabaseAddress(local(server.port(), database), true, server);
    }

    public String url() {
        return url;
    }

    /** Whether it is an embedded server of ours, which one may copy as files. */
    public boolean isOwn() {
        return own;
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }

    private static String local(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private static void makeRole(Statement statement, String role, String right)
            throws SQLException {
        var known = statement.executeQuery("select 1 from pg_roles where rolname = '" + role + "'");
        if (!known.next()) {
            statement.execute(
                    "create role " + role + " login nosuperuser nobypassrls nocreaterole " + right);
        }
    }
}
