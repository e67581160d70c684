package org.shanyraq.drill;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** On what a drill was run, for whoever reads its figures. */
record Machine(String revision, String java, String database, String system, String hardware) {
    static Machine of(Site site) throws IOException, SQLException {
        return new Machine(
                builtFrom(),
                System.getProperty("java.vendor")
                        + " "
                        + System.getProperty("java.runtime.version"),
                database(site),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                "%d cores (%s), %s GB"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                field("/proc/cpuinfo", "model name"),
                                Long.parseLong(
                                                field("/proc/meminfo", "MemTotal")
                                                        .replaceAll("\\D", ""))
                                        >> 20));
    }

    private static String database(Site site) throws SQLException {
        try (var connection = site.superuser();
                var row = connection.createStatement().executeQuery("show server_version")) {
            row.next();
            return "PostgreSQL " + row.getString(1);
        }
    }

    private static String builtFrom() {
        try {
            var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
            var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.isBlank() ? "unknown" : answer.strip();
        } catch (IOException noGit) {
            return "unknown";
        }
    }

    private static String field(String file, String name) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }
}
