package org.shanyraq.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import org.shanyraq.testing.Node;

/** How long until the first page, on a built tree with data, and how much memory the JVM holds. */
final class StartBench {
    private static final Path HOME = Path.of(".shanyraq/bench/start-small");
    private static final int STARTS = 5;

    private StartBench() {}

    static void run() throws SQLException {
        BenchNode.on("start", "small").close();
        var seconds = new double[STARTS];
        var bytes = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (var node = Node.fromBuild(HOME, "--shanyraq.demo=small")) {
                seconds[i] = node.startUp().toMillis() / 1000.0;
                bytes[i] = node.residentBytes();
            }
        }
        Figures.print("start.first_page", Figures.percentile(seconds, 0.5), "s");
        Figures.print("start.first_page.worst", Figures.percentile(seconds, 1), "s");
        Figures.print("start.rss", Figures.percentile(bytes, 1) / 1024 / 1024, "MB");
    }
}
