package org.shanyraq.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** All the bytes in which something could have been left, and what of the canaries lies there. */
final class Haystack {
    private final Needles needles;
    private final Map<String, String> found = new TreeMap<>();

    Haystack(Needles needles) {
        this.needles = needles;
    }

    /** Where each text was found first. */
    Map<String, String> found() {
        return found;
    }

    /** Every file beneath, each read whole. */
    void files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                look(file);
            }
        }
    }

    /** Files of a folder that others use too, as far as they changed since. */
    void filesSince(Path folder, Instant since, List<Path> leftOut) throws IOException {
        var pending = new ArrayList<>(List.of(folder));
        while (!pending.isEmpty()) {
            try (var entries = Files.list(pending.removeLast())) {
                for (var entry : entries.filter(path -> !leftOut.contains(path)).toList()) {
                    if (Files.isDirectory(entry) && Files.isReadable(entry)) {
                        pending.add(entry);
                    } else if (Files.isRegularFile(entry)
                            && Files.getLastModifiedTime(entry).toInstant().isAfter(since)) {
                        look(entry);
                    }
                }
            } catch (NoSuchFileException | UncheckedIOException gone) {
                // Somebody else's temporary file went away while we looked.
            }
        }
    }

    /**
     * Every row of every table as text: what the database would tell whoever holds it, also where
     * its pages lie compressed.
     */
    void tables(Connection superuser) throws SQLException, IOException {
        var tables = new ArrayList<String>();
        try (var statement = superuser.createStatement();
                var row =
                        statement.executeQuery(
                                """
                                select format('%I.%I', n.nspname, c.relname) from pg_class c
                                join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind in ('r', 'm') and n.nspname <> 'information_schema'
                                """)) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        var copy = superuser.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            var rows = new ByteArrayOutputStream();
            copy.copyOut("copy (select * from " + table + ") to stdout", rows);
            bytes("table " + table, rows.toByteArray());
        }
    }

    /** A spreadsheet's parts are compressed. */
    void sheet(String name, byte[] zip) throws IOException {
        var file = Files.write(Files.createTempFile("sheet", ".xlsx"), zip);
        try (var parts = new ZipFile(file.toFile())) {
            for (var part : Collections.list(parts.entries())) {
                try (var content = parts.getInputStream(part)) {
                    bytes(name + " " + part.getName(), content.readAllBytes());
                }
            }
        } finally {
            Files.delete(file);
        }
    }

    void text(String name, String text) {
        bytes(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void look(Path file) throws IOException {
        try {
            bytes(file.toString(), Files.readAllBytes(file));
        } catch (NoSuchFileException gone) {
            // The database and the browser drop files of their own while we look.
        }
    }

    private void bytes(String name, byte[] bytes) {
        needles.in(bytes).forEach(text -> found.putIfAbsent(text, name));
    }
}
