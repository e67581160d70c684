package org.shanyraq.ground.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own in a folder: durable (fsync and synchronous commit on), on loopback, for
 * demonstration, development and tests. A server left over by a killed program is ended first.
 */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final int ANY_PORT = 0;
    private static final long ORPHAN_WAIT_SECONDS = 20;

    /** Where the port stands in PostgreSQL's own pid file, counted from 0. */
    private static final int PORT_LINE = 3;

    private final EmbeddedPostgres postgres;

    private EmbeddedServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    public static EmbeddedServer start(Path folder) {
        return start(folder, ANY_PORT);
    }

    /** Starts on a given port, as after a crash, so that those who knew it find it again. */
    public static EmbeddedServer start(Path folder, int port) {
        try {
            Path data = folder.toAbsolutePath();
            Files.createDirectories(data);
            endOrphan(data);
            return new EmbeddedServer(
                    EmbeddedPostgres.builder()
                            .setDataDirectory(data)
                            .setCleanDataDirectory(false)
                            .setPort(port)
                            .setRegisterShutdownHook(false)
                            .setPGStartupWait(START_WAIT)
                            .setServerConfig("fsync", "on")
                            .setServerConfig("synchronous_commit", "on")
                            .setServerConfig("full_page_writes", "on")
                            .setServerConfig("shared_buffers", "256MB")
                            .setServerConfig("max_wal_size", "2GB")
                            .setServerConfig("max_connections", "120")
                            .setServerConfig("random_page_cost", "1.1")
                            .setServerConfig("jit", "off")
                            .setLocaleConfig("locale-provider", "builtin")
                            .setLocaleConfig("builtin-locale", "C.UTF-8")
                            .setLocaleConfig("encoding", "UTF8")
                            .start());
        } catch (IOException cannotStart) {
            throw new UncheckedIOException("the embedded PostgreSQL did not start", cannotStart);
        }
    }

    /** The port of the server that a living program runs on the folder, where there is one. */
    static OptionalInt running(Path folder) {
        try {
            Path data = folder.toAbsolutePath();
            Path pidFile = data.resolve("postmaster.pid");
            if (!Files.exists(pidFile) || !isHeld(data)) {
                return OptionalInt.empty();
            }
            return OptionalInt.of(
                    Integer.parseInt(Files.readAllLines(pidFile).get(PORT_LINE).strip()));
        } catch (IOException unreadable) {
            return OptionalInt.empty();
        }
    }

    /** A JDBC address of one database on this server, for the given role. */
    public String url(String database, String role) {
        return postgres.getJdbcUrl(role, database);
    }

    public int port() {
        return postgres.getPort();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException stillRunning) {
            LOG.warn("the embedded PostgreSQL did not stop in time");
        }
    }

    private static void endOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        refuseIfAnotherInstanceLives(data);
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres);
        if (process.isEmpty()) {
            Files.deleteIfExists(pidFile);
            return;
        }
        LOG.info("ending a database server that an earlier run left behind");
        process.get().destroy();
        try {
            process.get().onExit().get(ORPHAN_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (Exception stillThere) {
            throw new IOException("an earlier database server still holds " + data, stillThere);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
    }

    private static void refuseIfAnotherInstanceLives(Path data) throws IOException {
        if (isHeld(data)) {
            throw new IOException("another Shanyraq is running on " + data);
        }
    }

    private static boolean isHeld(Path data) throws IOException {
        Path lockFile = data.resolve("epg-lock");
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        }
    }
}
