package org.shanyraq.ground.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shanyraq.ground.database.EmbeddedServer;

/**
 * What was committed before a backup began is in it, though the database was written to meanwhile.
 */
class CopyDatabaseTest {
    @TempDir Path folder;

    @Test
    void aCopyOfALiveDatabaseStartsAndHoldsWhatWasCommitted() throws Exception {
        int before;
        try (var live = EmbeddedServer.start(folder.resolve("live"));
                var writer = DriverManager.getConnection(live.url("postgres", "postgres"));
                var superuser = DriverManager.getConnection(live.url("postgres", "postgres"))) {
            writer.createStatement().execute("create table kept (id int primary key, filler text)");
            writer.createStatement()
                    .execute(
                            "insert into kept select g, repeat('x', 200) from generate_series(1, 20000) g");
            before = 20_000;
            var writing = new AtomicBoolean(true);
            var next = new AtomicInteger(before);
            var busy =
                    Thread.ofPlatform()
                            .start(
                                    () -> {
                                        try (var insert =
                                                writer.prepareStatement(
                                                        "insert into kept values (?, 'y')")) {
                                            while (writing.get()) {
                                                insert.setInt(1, next.incrementAndGet());
                                                insert.execute();
                                            }
                                        } catch (java.sql.SQLException failed) {
                                            throw new IllegalStateException(failed);
                                        }
                                    });
            new CopyDatabase(superuser, folder.resolve("live"), folder.resolve("copy")).copy();
            writing.set(false);
            busy.join();
        }
        try (var restored = EmbeddedServer.start(folder.resolve("copy"));
                var reader = DriverManager.getConnection(restored.url("postgres", "postgres"))) {
            try (var counted =
                    reader.createStatement().executeQuery("select count(*), max(id) from kept")) {
                counted.next();
                assertThat(counted.getInt(1)).isGreaterThanOrEqualTo(before);
                assertThat(counted.getInt(2)).isEqualTo(counted.getInt(1));
            }
        }
    }
}
