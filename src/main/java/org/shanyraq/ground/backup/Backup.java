package org.shanyraq.ground.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.shanyraq.ground.Command;
import org.shanyraq.ground.database.DatabaseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * {@code backup DIR}: copies tables, checkpoints and journal into an empty folder, while the
 * program may go on running. Keys are never in it.
 */
@Component
class Backup implements Command {
    private static final List<String> BESIDE_THE_TABLES = List.of("trail", "journal");

    private final DatabaseAddress address;
    private final Path home;
    private final Path keys;

    Backup(
            DatabaseAddress address,
            @Value("${shanyraq.home}") Path home,
            @Value("${shanyraq.keys}") Path keys) {
        this.address = address;
        this.home = home.toAbsolutePath();
        this.keys = keys.toAbsolutePath();
    }

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public int run(List<String> arguments) {
        if (arguments.size() != 1) {
            return refuse("backup takes one folder: ./shanyraq backup DIR");
        }
        if (!address.isOwn()) {
            return refuse(
                    "An external PostgreSQL is backed up with its own tools; see docs/operations.md.");
        }
        Path target = Path.of(arguments.getFirst()).toAbsolutePath();
        if (target.startsWith(home) || target.startsWith(keys)) {
            return refuse("The backup may lie neither in the data folder nor in the keys folder.");
        }
        try {
            return backUp(target);
        } catch (IOException | SQLException failed) {
            return refuse("The backup failed: " + failed.getMessage());
        }
    }

    private int backUp(Path target) throws IOException, SQLException {
        if (!isEmpty(target)) {
            return refuse(target + " is not empty.");
        }
        // Checkpoints first: then every checkpoint in the copy has its entries in the copied
        // tables.
        for (var name : BESIDE_THE_TABLES) {
            if (Files.isDirectory(home.resolve(name))) {
                CopyDatabase.copyTree(home.resolve(name), target.resolve(name), Set.of());
            }
        }
        try (var superuser = DriverManager.getConnection(address.url(), "postgres", "")) {
            new CopyDatabase(superuser, home.resolve("pg"), target.resolve("pg")).copy();
        }
        System.out.println(
                "Copied to "
                        + target
                        + ". The keys in "
                        + keys
                        + " are not in it: keep them apart.");
        return 0;
    }

    private static boolean isEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    private static int refuse(String why) {
        System.err.println(why);
        return 2;
    }
}
