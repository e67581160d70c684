package org.shanyraq.ground.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Copies the folder of a running PostgreSQL so that the copy starts as the database was when
 * copying ended (PostgreSQL documentation, "Making a Base Backup Using the Low Level API"). A
 * replication slot keeps the log that the copy needs from being recycled meanwhile.
 */
final class CopyDatabase {
    private static final String SLOT = "shanyraq_backup";
    private static final Set<String> LEFT_OUT =
            Set.of(
                    "postmaster.pid",
                    "postmaster.opts",
                    "epg-lock",
                    "pg_wal",
                    "pg_replslot",
                    "pg_stat_tmp");

    private final Connection superuser;
    private final Path source;
    private final Path target;

    CopyDatabase(Connection superuser, Path source, Path target) {
        this.superuser = superuser;
        this.source = source;
        this.target = target;
    }

    void copy() throws SQLException, IOException {
        run("select pg_create_physical_replication_slot('" + SLOT + "', true, true)");
        try {
            run("select pg_backup_start('shanyraq', true)");
            copyTree(source, target, LEFT_OUT);
            writeLabel();
            copyTree(source.resolve("pg_wal"), target.resolve("pg_wal"), Set.of());
            Files.createDirectories(target.resolve("pg_replslot"));
            Files.createDirectories(target.resolve("pg_stat_tmp"));
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        } finally {
            run("select pg_drop_replication_slot('" + SLOT + "')");
        }
    }

    private void writeLabel() throws SQLException, IOException {
        try (var statement = superuser.createStatement();
                var stopped =
                        statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
            stopped.next();
            Files.writeString(target.resolve("backup_label"), stopped.getString(1));
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    static void copyTree(Path from, Path to, Set<String> leftOut) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about)
                            throws IOException {
                        if (leftOut.contains(from.relativize(folder).toString())) {
                            return FileVisitResult.SKIP_SUBTREE;
                        }
                        Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes about)
                            throws IOException {
                        var name = from.relativize(file).toString();
                        if (!leftOut.contains(name)) {
                            copyIfStillThere(file, to.resolve(name));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException gone) {
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /** A live database drops files while it is copied; its log tells the copy about that. */
    private static void copyIfStillThere(Path file, Path to) throws IOException {
        try {
            Files.copy(file, to, StandardCopyOption.COPY_ATTRIBUTES);
        } catch (NoSuchFileException dropped) {
            Files.deleteIfExists(to);
        }
    }
}
