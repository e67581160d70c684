package org.shanyraq.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Thing;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of destroyed keys, kept in the database and beside the wrapping key. A restored backup
 * still holds old keys; at start the list is laid over it again.
 */
@Component
class Tombstones implements ApplicationRunner {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path list;

    Tombstones(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            SealingSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.list = settings.keys().toAbsolutePath().resolve("tombstones.log");
    }

    void lay(Thing owner, String reason, Instant at) {
        jdbc.sql(
                        "update sealing.file_key set wrapped = null, destroyed_at = ? where kind = ? and id = ?")
                .param(Timestamp.from(at))
                .param(owner.kind())
                .param(owner.id())
                .update();
        jdbc.sql(
                        """
                        insert into sealing.tombstone (kind, id, reason, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(owner.kind())
                .param(owner.id())
                .param(reason)
                .param(Timestamp.from(at))
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        append(owner);
                    }
                });
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (!Files.exists(list)) {
            return;
        }
        var lines = Files.readAllLines(list);
        Acting.run(
                new Actor.Job("tombstones"),
                () -> transaction.executeWithoutResult(status -> lines.forEach(this::layAgain)));
    }

    private void layAgain(String line) {
        var parts = line.split(" ", 2);
        jdbc.sql(
                        """
                        update sealing.file_key set wrapped = null, destroyed_at = ?
                        where kind = ? and id = ? and wrapped is not null
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(parts[0])
                .param(UUID.fromString(parts[1]))
                .update();
    }

    private synchronized void append(Thing owner) {
        try (var channel =
                FileChannel.open(list, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var line = owner.kind() + " " + owner.id() + "\n";
            channel.write(StandardCharsets.UTF_8.encode(line));
            channel.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException("the list of destroyed keys could not be written", full);
        }
    }
}
